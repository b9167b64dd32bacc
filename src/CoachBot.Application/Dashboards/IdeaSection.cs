using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Ideas;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Dashboards;

/// <summary>The newest of the ideas that wait to be used.</summary>
internal static class IdeaSection
{
    private const int MostShown = 3;

    /// <summary>Null where none waits.</summary>
    public static Section? Of(CommandContext context)
    {
        var fresh = context.Fresh();
        if (fresh.Count == 0)
        {
            return null;
        }

        var shown = fresh.Take(MostShown).Select(context.FactsOf).ToList();
        return new Section(
            [
                new Block.Heading(DashboardTexts.Ideas(fresh.Count)),
                .. shown.Select(i => new Block.Text(IdeaTexts.Idea(i.Number, i.Text, i.By))),
            ],
            [
                .. shown.SelectMany(i => CommandButton.Of(DashboardTexts.UseIdeaButton(i.Number), $"idea use {i.Number}")),
                .. fresh.Count > shown.Count ? CommandButton.Of(IdeaTexts.ListButton, "idea list") : [],
                .. CommandButton.Of(ReviewTexts.IdeaButton, "idea add"),
            ]);
    }
}
