using System.Text;

namespace CoachBot.Application.Commands;

/// <summary>The whole catalogue as Markdown, for <c>docs/commands.md</c>.</summary>
public static class CommandDocs
{
    /// <summary>Commands without a group first, then group by group, each in the catalogue's order; lines end in <c>\n</c>.</summary>
    public static string Render(CommandCatalog catalog)
    {
        var text = new StringBuilder();
        text.Append("# Commands\n\nPrinted from the catalogue by `coachbot commands`. In Slack each line stands behind `/coach`; in\nDiscord those of one word do, and a group is a command of its own (`/goal add`).\n");
        text.Append("Words may come in any order; `--name value` always sets the parameter of that name.\n");
        foreach (var group in catalog.Commands.Select(c => c.Definition).GroupBy(d => d.Group).OrderBy(g => g.Key.Length > 0))
        {
            text.Append("\n## ").Append(group.Key.Length == 0 ? "Every day" : group.Key).Append('\n');
            foreach (var definition in group)
            {
                Write(text, definition);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, CommandDefinition definition)
    {
        text.Append("\n### `").Append(definition.Usage).Append("`\n\n").Append(definition.Summary).Append(". ");
        text.Append(definition.Effect == CommandEffect.Query ? "Only looks." : definition.CanUndo ? "Can be undone." : "Can't be undone.");
        if (definition.Who > Domain.Teams.Role.Member)
        {
            text.Append(definition.Who == Domain.Teams.Role.Admin ? " For admins." : " For leads and admins.");
        }

        text.Append('\n');
        if (definition.Aliases.Count > 0)
        {
            text.Append("\nAlso: ").AppendJoin(", ", definition.Aliases.Select(a => $"`{a}`")).Append(".\n");
        }

        if (definition.Parameters.Count > 0)
        {
            text.Append("\n| parameter | needed | what it is | what works |\n|---|---|---|---|\n");
            foreach (var parameter in definition.Parameters)
            {
                var marked = parameter.Markers.Count == 0 ? "" : $" (after {string.Join(" or ", parameter.Markers.Select(m => $"`{m}`"))})";
                text.Append("| `--").Append(parameter.Name).Append('`').Append(marked).Append(" | ").Append(parameter.Required ? "yes" : "no")
                    .Append(" | ").Append(Cell(parameter.Label)).Append(" | ").Append(Cell(ParameterTexts.WhatWorks(parameter))).Append(" |\n");
            }
        }

        foreach (var example in definition.Examples)
        {
            text.Append(example == definition.Examples[0] ? "\n```\n" : "").Append(example).Append('\n')
                .Append(example == definition.Examples[^1] ? "```\n" : "");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
