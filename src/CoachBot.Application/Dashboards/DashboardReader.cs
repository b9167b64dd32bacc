using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Content;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Dashboards;

/// <summary>Reads a person's dashboard. To look at it changes nothing: of who only looks, nothing is stored.</summary>
public sealed class DashboardReader(ICoachStore store, CoachingContent content, Undelivered undelivered, TimeProvider time)
{
    public Task<Dashboard> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return store.ReadAsync(reader => Read(reader, actor, now), cancellationToken);
    }

    /// <summary>
    /// What waited was seen. It is called after the dashboard has arrived: whoever is stopped in between shows it again, and loses nothing.
    /// </summary>
    public Task SeenAsync(Dashboard dashboard, CancellationToken cancellationToken) =>
        dashboard is { Account: { } account, Waiting: { Count: > 0 } told }
            ? undelivered.ToldAsync(account, [.. told.Select(message => message.Id)], cancellationToken)
            : Task.CompletedTask;

    private Dashboard Read(ICoachReader reader, Actor actor, Instant now)
    {
        try
        {
            return Admission.Find(reader, new CommandInvoked("", actor, ""), isSetup: false) is { } account
                && reader.Member(account.Team, account.Member) is { Member.IsHere: true } book
                    ? Of(reader, account, book, actor, now)
                    : Outside(EmptyDashboard.Newcomer(), actor, now);
        }
        catch (UserError error)
        {
            return Outside(EmptyDashboard.Refused(error.Reply, mayBegin: actor.ManagesWorkspace
                && reader.FindWorkspace(actor.Platform, actor.Workspace) is null), actor, now);
        }
    }

    private Dashboard Of(ICoachReader reader, Account account, MemberBook book, Actor actor, Instant now)
    {
        var waiting = book.Member.UnreachableSince is null ? [] : reader.Undelivered(account.Team, account.Member);
        var context = new CommandContext(reader, book, actor, now);
        return new Dashboard(
            MemberDashboard.Sections(context, waiting, content),
            book.AsReader(),
            context.Today)
        {
            Account = account,
            Waiting = waiting,
        };
    }

    private static Dashboard Outside(Section section, Actor actor, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(actor.Zone ?? "") ?? DateTimeZone.Utc;
        return new Dashboard([section], new Reader(actor.Name, zone.Id, default, default), now.InZone(zone).Date);
    }
}
