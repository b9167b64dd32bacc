using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Journey;

/// <summary>Writes down where customers see the team, as somebody heard it: shown apart from what the team itself says.</summary>
public sealed class StageCustomersCommand : ICommand
{
    private static readonly Dictionary<string, JourneyStage> Stages =
        Enum.GetValues<JourneyStage>().ToDictionary(stage => GoalFacts.Kebab(stage), StringComparer.OrdinalIgnoreCase);

    public CommandDefinition Definition { get; } = new(
        "stage customers", "Write down where customers see the team", CommandEffect.Change)
    {
        Parameters =
        [
            new("stage", ParameterKind.Choice, "Stage") { Required = true, Choices = [.. Stages.Keys] },
            new("note", ParameterKind.Text, "What they said (optional)"),
        ],
        Examples = ["stage customers experimental", "stage customers operational three of five named the same person"],
    };

    public Reply Handle(CommandContext context)
    {
        var stage = Stages[context.Arguments.Get<string>("stage")];
        var voice = new CustomerVoice(
            new CustomerVoiceId(context.NewId()), context.Member.Id, context.Now, stage, context.Arguments.Find<string>("note"));
        context.Team.CustomerVoices.Put(voice);
        context.Team.Ledger.Add(new LedgerEntry(
            "customers.reported", context.Now, voice.Id.Value, 0, context.Today, "", LedgerEntry.Of(("stage", stage))));
        return Reply.Of(new Block.Text(AssessmentTexts.CustomersNoted(stage))).With(CommandButton.Of(AssessmentTexts.ShowButton, "stage"));
    }
}
