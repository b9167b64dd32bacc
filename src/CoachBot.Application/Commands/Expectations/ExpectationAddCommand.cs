using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Promises the audience an answer within some time, in some hours: one promise a channel.</summary>
public sealed class ExpectationAddCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("expectation add", "Promise your audience when you answer", CommandEffect.Change)
    {
        Who = Role.Lead,
        CanUndo = true,
        Fillers = ExpectationParameters.Fillers,
        Parameters =
        [
            new("within", ParameterKind.Duration, "Within what time") { Required = true, Anywhere = true, InDays = true },
            ExpectationParameters.Days, ExpectationParameters.Hours, ExpectationParameters.Zone,
            ExpectationParameters.Metric, ExpectationParameters.Channel,
        ],
        Aliases = ["expect"],
        Examples = ["expectation add 4h mon-thu 09:00-17:00 linkedin", "expectation add we answer within 4 h, Monday to Thursday"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        var channel = ChannelOf(context);
        if (team.Live().FirstOrDefault(e => e.Channel == channel) is { } known)
        {
            throw new UserError(ExpectationTexts.Taken(team.NameOf(known)));
        }

        var promise = new Expectation
        {
            Id = new ExpectationId(context.NewId()),
            Channel = channel,
            Within = context.Arguments.Get<int>("within"),
            Hours = context.Arguments.HoursOr(WeeklyHours.Usual),
            Zone = context.Arguments.Find<string>("zone") ?? TeamZone(context) ?? context.Member.Settings.Zone,
            Metric = context.MetricNamed(),
            CreatedAt = context.Now,
        };
        team.Expectations.Put(promise);
        team.Ledger.Add(promise.Entry("expectation.added", context.Now));
        HoleBoard.Renew(context.Session, team, context.Now);
        var blocks = new PromiseBlocks(team, promise, [], context.Member, context.Now);
        return Reply.Of(new Block.Text(blocks.Said), new Block.Text(ExpectationTexts.Added()))
            .With(blocks.Cover(context.Member, promise.Hours, CoverTexts.CoverButton))
            .With(CommandButton.Undo);
    }

    /// <summary>The zone that setup named: of the workspace in which it is said, else of another one of the team; null where none did.</summary>
    private static string? TeamZone(CommandContext context) => context.Reader.Workspaces(context.Team.Id)
        .Where(w => w.Zone is not null && w.LeftAt is null)
        .OrderByDescending(w => w.Platform == context.Actor.Platform && w.ExternalId == context.Actor.Workspace)
        .FirstOrDefault()?.Zone;

    private static ChannelId? ChannelOf(CommandContext context) =>
        context.Arguments.Find<string>("channel") is { } name && !Promises.MeansAll(name) ? context.ChannelNamed(name) : null;
}
