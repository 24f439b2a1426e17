-- Does in Neovim what a person does there, and writes down what comes of it. CONTINUITY_TASK names a JSON file: which file to open,
-- where to do what, and where the answers go. Positions are {line, character} as the protocol counts. From Neovim 0.7 on.
local function read(path)
  return vim.fn.json_decode(vim.fn.readfile(path))
end

local task = read(vim.env.CONTINUITY_TASK)
local seen = {}
local patience = 10000

local function await(what, isSo)
  if not vim.wait(patience, isSo, 20) then
    error('waited in vain for ' .. what)
  end
end

local function go(place)
  vim.api.nvim_win_set_cursor(0, { place.line + 1, place.character })
end

-- The answer of the one server of this buffer.
local function ask(method, place)
  local params = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = place }
  local answers = vim.lsp.buf_request_sync(0, method, params, patience)
  for _, answer in pairs(answers or {}) do
    return answer.result
  end
  error('no answer to ' .. method)
end

local function look()
  vim.cmd('edit ' .. vim.fn.fnameescape(task.file))
  seen.filetype = vim.bo.filetype
  seen.syntax = vim.fn.synIDattr(vim.fn.synID(1, 1, 0), 'name')
  await('findings', function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.findings = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(seen.findings, { line = one.lnum, character = one.col, code = one.code, severity = one.severity, message = one.message })
  end
  seen.hover = ask('textDocument/hover', task.hover)
  seen.definition = ask('textDocument/definition', task.definition)
end

local function complete()
  local row = task.completion.line
  local line = vim.api.nvim_buf_get_lines(0, row, row + 1, true)[1]
  vim.api.nvim_buf_set_lines(0, row, row + 1, true, { line:sub(1, task.completion.character) })
  local result = ask('textDocument/completion', task.completion)
  seen.completions = {}
  for _, item in ipairs(result.items or result) do
    table.insert(seen.completions, item.label)
  end
  vim.api.nvim_buf_set_lines(0, row, row + 1, true, { line })
end

local function rename()
  local before = vim.api.nvim_buf_get_changedtick(0)
  go(task.rename)
  vim.lsp.buf.rename(task.newName)
  await('the new name', function()
    return vim.api.nvim_buf_get_changedtick(0) > before
  end)
  vim.cmd('wall')
end

for _, step in ipairs({ look, complete, rename }) do
  local ok, problem = pcall(step)
  if not ok then
    seen.problem = tostring(problem)
    break
  end
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, task.results)
vim.cmd('qall!')
