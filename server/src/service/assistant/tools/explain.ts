import { fieldPage } from '../../../features/fieldPage.ts'
import { rulePage } from '../../workspace/rulePage.ts'
import { textIn } from '../input.ts'
import { type AssistantTool, Unanswerable } from '../tool.ts'

export const explain: AssistantTool = {
  name: 'explain',
  title: 'Explain a rule or a part of a plan',
  description:
    'The page of a rule by its id (BIA-01, ANN-05): what it compares, why it matters, an example that is wrong and one that is right. Or the fields of a part of a plan by its name (bia.activity, annual_plan.objective, continuity_plan.step, common.system): what each key means and what it may hold. Use it before writing or changing YAML of a plan.',
  inputSchema: {
    type: 'object',
    properties: { topic: { type: 'string', description: 'The id of a rule, such as BIA-01, or the name of a part, such as bia.activity.' } },
    required: ['topic'],
    additionalProperties: false,
  },
  run: async (input, { locale }) => {
    const topic = (textIn(input, 'topic') ?? '').trim()
    const page = rulePage(topic, locale) ?? fieldPage(topic, locale)
    if (page === null) throw new Unanswerable(`There is no rule and no part of a plan called «${topic}».`)
    return page
  },
}
