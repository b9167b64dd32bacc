using CoachBot.Application.Chat;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Promises to the audience, covers and holes; and messages that are replaced by their key.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task Expectations_covers_and_holes_come_back_with_and_without_their_optional_fields()
    {
        List<Expectation> promises = [];
        List<Cover> covers = [];
        List<Hole> holes = [];
        await ChangeAdaAsync(book =>
        {
            promises.Add(Sample.Expectation(book, Sample.AddChannel(book)));
            promises.Add(Sample.Expectation(book, channel: null) with
            {
                Metric = new MetricId(77),
                EndedAt = Sample.Start,
                SeenOn = Sample.Monday,
            });
            covers.Add(new Cover(new CoverId(book.NewId()), BobId, promises[0].Id, WeeklyHours.Usual, Sample.Start));
            holes.Add(Sample.Hole(book, promises[0].Id));
            holes.Add(Sample.Hole(book, promises[0].Id) with
            {
                TakenBy = BobId,
                Asked = [AdaId, BobId],
                Passed = [AdaId],
                PassedAt = Sample.Start,
                Told = [AdaId],
            });
            promises.ForEach(book.Team.Expectations.Put);
            covers.ForEach(book.Team.Covers.Put);
            holes.ForEach(book.Team.Holes.Put);
        });
        await ReopenAsync();

        var team = (await AdaAsync()).Team;
        Assert.Equal(promises, team.Expectations.Items);
        Assert.Equal(covers, team.Covers.Items);
        Assert.Equal(holes.Select(Flat), team.Holes.Items.Select(Flat));

        await ChangeAdaAsync(book =>
        {
            book.Team.Expectations.Put(promises[0] with { Within = 60, Zone = "Etc/UTC" });
            book.Team.Covers.Put(covers[0] with { EndedAt = Sample.Start });
            book.Team.Holes.Remove(holes[0].Id);
        });
        await ReopenAsync();

        team = (await AdaAsync()).Team;
        Assert.Equal(promises[0] with { Within = 60, Zone = "Etc/UTC" }, team.Expectations.Items[0]);
        Assert.Empty(team.Covers.Items);
        Assert.Equal([holes[1].Id], team.Holes.Items.Select(h => h.Id));
    }

    [Fact]
    public async Task An_export_holds_the_holes_that_its_member_took_and_those_they_declined()
    {
        List<Hole> holes = [];
        await ChangeAdaAsync(book =>
        {
            var promise = Sample.Expectation(book, Sample.AddChannel(book));
            book.Team.Expectations.Put(promise);
            holes.Add(Sample.Hole(book, promise.Id) with { TakenBy = AdaId, Asked = [AdaId] });
            holes.Add(Sample.Hole(book, promise.Id) with { TakenBy = BobId, Asked = [AdaId, BobId], Passed = [AdaId] });
            holes.Add(Sample.Hole(book, promise.Id) with { Asked = [AdaId, BobId], Passed = [BobId] });
            holes.ForEach(book.Team.Holes.Put);
        });

        var table = (await ReadAsync(reader => reader.Export(TeamId, AdaId))).Single(t => t.Name == "answered_holes");

        Assert.Equal(
            [(holes[0].Id.Value, "taken"), (holes[1].Id.Value, "declined")],
            table.Rows.Select(row => ((long)row[0]!, (string)row[^1]!)));
    }

    [Fact]
    public async Task A_team_sees_none_of_anothers_promises()
    {
        await ChangeAdaAsync(book => book.Team.Expectations.Put(Sample.Expectation(book, channel: null)));
        var (other, _) = await FoundTeam(new Actor("terminal", "w2", "eve", "Eve", null));

        Assert.Empty((await ReadAsync(reader => reader.Team(other))).Expectations.Items);
        Assert.Single((await ReadAsync(reader => reader.Team(TeamId))).Expectations.Items);
    }

    [Fact]
    public async Task A_replaced_message_is_edited_where_it_went_out_and_withdrawn_where_it_waits()
    {
        await ChangeAsync(session => session.Enqueue(Message("m1")));
        var sent = Assert.Single(await ClaimAsync(Sample.Start));
        await Outbox.MarkSentAsync([(sent.Id, "p1")], Sample.Start, None);
        await ChangeAsync(session => session.Enqueue(Message("m2") with { At = Sample.Start + Duration.FromHours(1) }));

        await ChangeAsync(session =>
        {
            session.ReplaceMessage(TeamId, "m1", Saying("covered"), Sample.Start);
            session.ReplaceMessage(TeamId, "m2", Saying("covered"), Sample.Start);
            session.ReplaceMessage(TeamId, "m3", Saying("covered"), Sample.Start);
        });

        var edit = Assert.Single(await ClaimAsync(Sample.Start + Duration.FromHours(2)));
        Assert.Equal(sent.Id, edit.Message.Edits);
        Assert.Equal(JsonOf(Saying("covered")), JsonOf(edit.Message.Content));
    }

    private static (HoleId, ExpectationId, Interval, Instant, Domain.Teams.MemberId?, string, Instant?) Flat(Hole hole) => (
        hole.Id, hole.Expectation, hole.Span, hole.FoundAt, hole.TakenBy,
        $"{string.Join(',', hole.Asked)} {string.Join(',', hole.Passed)} {string.Join(',', hole.Told)}", hole.PassedAt);
}
