import { importableKinds } from '../../imports/draft/importPlan.ts'
import { kinds } from '../../language/schema/kinds.ts'
import { exportFormats } from '../../views/export/formats.ts'
import { tabs } from '../../views/models/basicTypes.ts'

/** What `continuity --help` prints. */
export const usage: string = `Usage: continuity check PATH… [options]
       continuity explain RULE [--lang …]
       continuity new KIND [--lang …] [--organisation NAME] [--out FILE]
       continuity export FILE --to FORMAT [--tab TAB] [--out FILE] [--lang …] [--today …]
       continuity import FILE [--kind …] [--out FILE] [--report …] [--clean] [--lang …]
       continuity lsp --stdio

Checks business-continuity plans: files, or folders with all plan files below them. «explain» prints the page of a rule,
«new» writes the first text of a document: ${kinds.join(', ')}. «export» writes the preview of a document as a file: a page that
needs nothing else, Markdown, a Word document, a drawing, or data. «import» makes a plan of a Word, Excel, Markdown, HTML or text
file and says what went where. «lsp» is the language server, which an editor starts.

  --format text|json        what is printed (default: text)
  --today YYYY-MM-DD        the day to judge by (default: the programme's, else the clock's)
  --lang en|zh-cn|zh-tw     the language of the findings, or of the new document (default: en; export: the document's)
  --to ${exportFormats.join('|')}
  --tab ${tabs.join('|')}
                            one part of the preview (default: all that the format can hold)
  --organisation NAME       whose document it is
  --out FILE                the file to write, for export also - (default: beside the document); «new» and «import» never overwrite one
  --kind ${importableKinds.join('|')}
                            what an imported file is (default: as most of it is)
  --report text|json        what is said of an import (default: text)
  --clean                   leave out what a web page or page headers brought along
  --stdio                   how an editor speaks to the language server: over its standard streams
  --clientProcessId NUMBER  the editor's process; the language server ends when that one is gone
  --version, --help

Exit code: 0 no errors, 1 errors found, 2 could not run. Of «lsp»: 0 ended by its editor, 1 left alone by it, 2 could not run.`
