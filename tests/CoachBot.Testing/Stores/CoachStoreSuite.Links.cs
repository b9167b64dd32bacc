using CoachBot.Application.Chat;
using CoachBot.Application.Stores;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Codes, and what makes one of two teams or two members.</content>
public abstract partial class CoachStoreSuite
{
    private static readonly Actor Eve = new("slack", "T1", "U1", "Eve", null);

    [Fact]
    public async Task A_code_for_teams_replaces_the_teams_earlier_one_and_is_good_until_its_end()
    {
        var until = Sample.Start + Duration.FromMinutes(15);
        PendingLink first = new(TeamId, AdaId, LinkKind.Team, [1], until), second = new(TeamId, BobId, LinkKind.Team, [2], until);
        PendingLink person = new(TeamId, AdaId, LinkKind.Person, [3], until);
        await ChangeAsync(session =>
        {
            session.Links.Put(first);
            session.Links.Put(second);
            session.Links.Put(person);
        });
        await ReopenAsync();

        await ChangeAsync(session =>
        {
            Assert.Equal([2], Assert.Single(session.Links.Pending(LinkKind.Team, until - Duration.FromMilliseconds(1))).Hash);
            Assert.Equal(AdaId, Assert.Single(session.Links.Pending(LinkKind.Person, Sample.Start)).By);
            Assert.Empty(session.Links.Pending(LinkKind.Team, until));
            session.Links.Remove(second);
            Assert.Empty(session.Links.Pending(LinkKind.Team, Sample.Start));
        });
    }

    [Fact]
    public async Task Wrong_codes_are_counted_for_an_hour_and_survive_a_restart_and_forgetting()
    {
        await ChangeAsync(session => session.Links.AddTry(TeamId, Ada, Sample.Start));
        await ReopenAsync();

        await ChangeAsync(session =>
        {
            Assert.Equal(new LinkTries(1, 1), session.Links.Tries(TeamId, Ada, Sample.Start - Duration.FromHours(1)));
            Assert.Equal(new LinkTries(0, 0), session.Links.Tries(TeamId, Ada, Sample.Start));
            session.Forget(TeamId, AdaId, Sample.Start);
            Assert.Equal(new LinkTries(1, 0), session.Links.Tries(TeamId, Ada, Sample.Start - Duration.FromHours(1)));
        });
    }

    [Fact]
    public async Task An_adopted_member_is_found_in_the_other_team_with_settings_and_role_and_erased_in_their_own()
    {
        var (former, eve) = await EveAsync();
        await ChangeAsync(session =>
        {
            Assert.False(session.Links.HasHistory(former));
            session.Links.Move(session.FindWorkspace("slack", "T1")!, TeamId, Sample.Start);
            var adopted = session.Links.Adopt(session.Member(former, eve), session.Team(TeamId), Sample.Start);
            session.Links.Dissolve(former);
            session.Save(adopted, wakeUp: null);
        });
        await ReopenAsync();

        await ReadAsync(reader =>
        {
            var found = reader.FindAccount(Eve)!;
            Assert.Equal((TeamId, true), (found.Team, found.IsCurrent));
            var book = reader.Member(TeamId, found.Member);
            Assert.Equal(("Eve", Role.Admin, Sample.Settings()), (book.Member.Name, book.Member.Role, book.Settings));
            Assert.Equal("someone", reader.Member(former, eve).Member.Name);
            Assert.Equal(["terminal", "slack"], reader.Workspaces(TeamId).Select(workspace => workspace.Platform));
            Assert.Empty(reader.Workspaces(former));
            return 0;
        });
    }

    [Fact]
    public async Task A_merged_member_has_both_accounts_and_is_current_where_they_speak()
    {
        var (former, eve) = await EveAsync();
        await ChangeAsync(session =>
        {
            session.Links.Move(session.FindWorkspace("slack", "T1")!, TeamId, Sample.Start);
            var adopted = session.Links.Adopt(session.Member(former, eve), session.Team(TeamId), Sample.Start);
            session.Links.Merge(adopted, session.Member(TeamId, AdaId), Sample.Start);
            session.Use(Eve);
        });
        await ReopenAsync();

        await ReadAsync(reader =>
        {
            Assert.Equal(new Account(TeamId, AdaId), reader.FindAccount(Eve));
            Assert.Equal(new Account(TeamId, AdaId) { IsCurrent = false }, reader.FindAccount(Ada));
            Assert.Equal(2, reader.Export(TeamId, AdaId).Single(table => table.Name == "accounts").Rows.Count);
            return 0;
        });
        await ChangeAsync(session =>
        {
            Assert.True(session.Links.TurnElsewhere(new Account(TeamId, AdaId), "slack", "T1"));
            Assert.True(session.FindAccount(Ada)!.IsCurrent);
            Assert.False(session.Links.TurnElsewhere(new Account(TeamId, BobId), "terminal", "w1"));
        });
        await ChangeAsync(session => session.Forget(TeamId, AdaId, Sample.Start));
        Assert.Null(await ReadAsync(reader => reader.FindAccount(Eve) ?? reader.FindAccount(Ada)));
    }

    [Fact]
    public async Task Whoever_has_a_merged_member_as_buddy_or_asked_them_has_the_other_instead()
    {
        var adopted = await AdoptedBuddyOfBobAsync();

        await ChangeAsync(session =>
        {
            var ada = session.Member(TeamId, AdaId);
            ada.Change(ada.Member with { Buddy = new Buddy(BobId).After(Sample.Monday) });
            session.Links.Merge(session.Member(TeamId, adopted), ada, Sample.Start);
            session.Save(ada, wakeUp: null);
        });
        await ReopenAsync();

        Assert.Equal(new Buddy(AdaId).After(Sample.Monday), (await ReadAsync(reader => reader.Member(TeamId, BobId))).Member.Buddy);
        Assert.Equal(new Buddy(BobId).After(Sample.Monday), (await AdaAsync()).Member.Buddy);
    }

    [Fact]
    public async Task Whoever_had_a_merged_member_as_buddy_has_none_where_the_other_keeps_theirs()
    {
        var adopted = await AdoptedBuddyOfBobAsync();

        await ChangeAsync(session => session.Links.Merge(session.Member(TeamId, adopted), session.Member(TeamId, AdaId), Sample.Start));
        await ReopenAsync();

        Assert.Null((await ReadAsync(reader => reader.Member(TeamId, BobId))).Member.Buddy);
    }

    /// <summary>Eve, whose workspace was linked and whom Bob has as a buddy.</summary>
    private async Task<MemberId> AdoptedBuddyOfBobAsync()
    {
        MemberId adopted = default;
        var (former, eve) = await EveAsync();
        await ChangeAsync(session =>
        {
            session.Links.Move(session.FindWorkspace("slack", "T1")!, TeamId, Sample.Start);
            adopted = session.Links.Adopt(session.Member(former, eve), session.Team(TeamId), Sample.Start).Id;
        });
        await ChangeAsync(session =>
        {
            var bob = session.Member(TeamId, BobId);
            bob.Change(bob.Member with { Buddy = new Buddy(adopted).After(Sample.Monday) });
            session.Save(bob, wakeUp: null);
        });
        return adopted;
    }

    private async Task<(TeamId Team, MemberId Member)> EveAsync()
    {
        (TeamId, MemberId) ids = default;
        await ChangeAsync(session =>
        {
            var team = session.CreateTeam("slack", "T1", "Eve's", Sample.Start);
            ids = (team.Id, session.CreateMember(team, Eve, Role.Admin, Sample.Settings(), Sample.Start).Id);
        });
        return ids;
    }
}
