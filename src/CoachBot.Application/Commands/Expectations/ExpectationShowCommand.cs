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
            return Reply.Of(new Block.Text(ExpectationTexts.None())).WithFacts(new { expectations = Array.Empty<object>() });
        }

        var members = context.Reader.Members(team.Id);
        var shown = promises
            .Select(p => (Promise: p, Blocks: new PromiseBlocks(team, p, members, context.Now), Record: KeptPromises.RecordOf(context, p)))
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
            .WithFacts(new
            {
                expectations = shown.Select(s => new
                {
                    channel = s.Promise.Channel is null ? null : team.NameOf(s.Promise),
                    within = s.Promise.Within,
                    hours = ExpectationTexts.Words(s.Promise.Hours),
                    zone = s.Promise.Zone,
                    covers = s.Blocks.Covers
                        .Select(c => new { member = c.Member.Member.Name, hours = s.Blocks.HoursOf(c.Member, c.Cover) }).ToList(),
                    kept = s.Record?.Kept,
                    known = s.Record?.Known,
                    promised = s.Record?.Promised,
                    neverCovered = s.Blocks.NeverCovered.Select(ExpectationTexts.Words).ToList(),
                    holes = holes.Where(h => h.Expectation == s.Promise.Id)
                        .Select(h => new { from = h.From.ToString(), to = h.To.ToString(), open = h.IsOpen }).ToList(),
                }).ToList(),
            });
    }
}
