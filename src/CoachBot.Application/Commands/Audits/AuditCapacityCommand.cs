using CoachBot.Application.Audits;
using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Audits;

/// <summary>How many channels these members can sustain, which, and what would have to give way.</summary>
public sealed class AuditCapacityCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new("audit capacity", "How many channels your time is enough for", CommandEffect.Query)
    {
        Examples = ["audit capacity"],
    };

    public Reply Handle(CommandContext context)
    {
        var team = context.Team;
        if (!team.Channels.Items.Any(c => c.Audit is { IsIdle: false }))
        {
            return Reply.Of(new Block.Text(AuditTexts.NothingToSustain())).With(CommandButton.Of(AuditTexts.StartButton, "audit"));
        }

        var (capacity, isOfAudit) = ChannelNeeds.CapacityOf(context, content.Capacity);
        var all = capacity.Sustained.Concat(capacity.GivesWay).ToList();
        var reply = Reply.Of(
            new Block.Text(AuditTexts.Sustains(capacity.Sustained.Count, all.Count, isOfAudit)),
            new Block.Table(
                ["Channel", "Needs a week", "Your time"],
                [.. all.Select((n, i) => (Line[])[
                    Line.Plain(team.ChannelName(n.Channel)), AuditTexts.Range(n.Least, n.Most),
                    i < capacity.Sustained.Count ? AuditTexts.Enough() : AuditTexts.GivesWay()])]),
            new Block.Text(AuditTexts.Share(capacity.Committed, capacity.Least, capacity.Most)));
        if (capacity.GivesWay.Count > 0)
        {
            reply = reply.Then(new Block.Text(AuditTexts.WouldGiveWay(
                    [.. capacity.GivesWay.Select(n => team.ChannelName(n.Channel))], capacity.Missing)))
                .With(CommandButton.Of(AuditTexts.RestButton(team.ChannelName(capacity.GivesWay[^1].Channel)),
                    $"audit verdict {AuditedChannels.Quoted(team.ChannelName(capacity.GivesWay[^1].Channel))} rest \"{AuditTexts.NoTimeFor}\""));
        }

        return reply
            .Then(all.Select(n => content.Capacity.Of(team.ChannelName(n.Channel)).Source).Distinct().Select(s => new Block.Text(AuditTexts.Source(s))))
            .WithFacts(new CapacityFacts(
                capacity.Committed, capacity.Least, capacity.Most, capacity.Missing, isOfAudit,
                capacity.ShareOfLeast is { } share ? Math.Round(share, 2) : null,
                [.. capacity.Sustained.Select(n => team.ChannelName(n.Channel))],
                [.. capacity.GivesWay.Select(n => team.ChannelName(n.Channel))]));
    }
}

/// <summary>The figures of <c>audit capacity</c>, in minutes a week.</summary>
/// <param name="OfAudit">Whether the time is what the audit says, as nobody has promised any.</param>
/// <param name="Share">Of the least that is needed; null where nothing is.</param>
/// <param name="Sustained">Names of channels.</param>
/// <param name="GivesWay">Names of channels.</param>
public sealed record CapacityFacts(
    int Committed, int Least, int Most, int Missing, bool OfAudit, decimal? Share, IReadOnlyList<string> Sustained, IReadOnlyList<string> GivesWay);
