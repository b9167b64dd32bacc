using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Shows what was promised, who covers it, and where a hole is.</summary>
public sealed class ExpectationShowCommand : ICommand
{
    private const int MostHoles = 5;

    public CommandDefinition Definition { get; } = new(
        "expectation show", "What your audience may expect, and who covers it", CommandEffect.Query)
    {
        IsDefault = true,
        Parameters = [ExpectationParameters.Channel],
        Aliases = ["expectations", "expectation list", "cover", "cover list"],
        Examples = ["expectation", "expectation show linkedin"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var promises = context.Arguments.Find<string>("channel") is { } channel ? [context.PromiseOf(channel)] : team.Live();
        if (promises.Count == 0)
        {
            return Reply.Of(new Block.Text(ExpectationTexts.None())).WithFacts(new ExpectationFacts([]));
        }

        var members = context.Reader.Members(team.Id);
        var shown = promises
            .Select(p => (Promise: p, Blocks: new PromiseBlocks(team, p, members, context.Member, context.Now), Record: KeptPromises.RecordOf(context, p)))
            .ToList();
        var holes = team.Holes.Items.Where(h => h.To > context.Now && promises.Any(p => p.Id == h.Expectation))
            .OrderBy(h => h.From).ToList();
        var open = holes.Where(h => h.IsOpen).Take(MostHoles).ToList();
        return Reply.Of(
            [
                .. shown.SelectMany(s => s.Blocks.All().Append(KeptPromises.Of(team, s.Promise, s.Record))),
                .. open.Count > 0 ? [new Block.Text(CoverTexts.StillOpen())] : Array.Empty<Block>(),
                .. open.Select(h => new Block.Text(CoverTexts.Hole(HoleBoard.NameOf(team, h), h.From, h.To))),
            ])
            .With(open.Take(1).Select(HoleBlocks.Take))
            .WithFacts(new ExpectationFacts(
                [.. shown.Select(s => new ExpectationFact(
                    s.Promise.Channel is null ? null : team.NameOf(s.Promise),
                    s.Promise.Within, ExpectationTexts.Words(s.Promise.Hours), s.Promise.Zone,
                    [.. s.Blocks.Covers.Select(c => new CoverFact(c.Member.Member.Name, s.Blocks.HoursOf(c.Member, c.Cover)))],
                    s.Record?.Kept, s.Record?.Known, s.Record?.Promised,
                    [.. s.Blocks.NeverCovered.Select(ExpectationTexts.Words)],
                    [
                        .. holes.Where(h => h.Expectation == s.Promise.Id)
                            .Select(h => new HoleFact(h.From.ToString(), h.To.ToString(), h.IsOpen)),
                    ]))]));
    }
}

/// <summary>The figures of <c>expectation show</c>.</summary>
public sealed record ExpectationFacts(IReadOnlyList<ExpectationFact> Expectations);

/// <param name="Channel">Null where it holds for every channel.</param>
/// <param name="Within">Minutes.</param>
/// <param name="Kept">Promised days that were kept; null, as the next two, where no number times the answers.</param>
/// <param name="Known">Promised days with a figure.</param>
public sealed record ExpectationFact(
    string? Channel, int Within, string Hours, string Zone, IReadOnlyList<CoverFact> Covers, int? Kept, int? Known, int? Promised,
    IReadOnlyList<string> NeverCovered, IReadOnlyList<HoleFact> Holes);

public sealed record CoverFact(string Member, string Hours);

/// <summary>Promised hours that nobody covers, or that somebody took; ISO instants.</summary>
public sealed record HoleFact(string From, string To, bool Open);
