using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Teams: what their books hold, and that none sees another.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task A_team_is_found_by_its_workspace_and_comes_back_with_every_field()
    {
        var team = (await AdaAsync()).Team.Team;
        var full = team with { Name = "Teashop", Room = "C012", ReviewDay = IsoDayOfWeek.Friday, ReviewTime = new LocalTime(15, 45) };

        Assert.Equal(new Team { Id = TeamId, Name = "Team w1", InstalledAt = Sample.Start }, team);

        await ChangeAdaAsync(book => book.Team.Team = full);
        await ReopenAsync();

        Assert.Equal(full, (await AdaAsync()).Team.Team);
        Assert.Equal(TeamId, await ReadAsync(reader => reader.FindWorkspace("terminal", "w1")?.Team));
        Assert.Null(await ReadAsync(reader => reader.FindWorkspace("slack", "w1")));
    }

    [Fact]
    public async Task Strategies_metrics_goals_holidays_and_pauses_of_a_team_come_back()
    {
        List<Goal> goals = [];
        Strategy[] strategies = [];
        Metric[] metrics = [];
        Pause[] pauses = [];
        Holiday[] holidays = [new(Sample.Monday, null), new(Sample.Monday.PlusDays(1), "Twelfth Night")];
        await ChangeAdaAsync(book =>
        {
            strategies = [new(new StrategyId(book.NewId()), 1, "Answer fast", AdaId, Sample.Start, null)];
            metrics = [Sample.AddMetric(book), Sample.AddMetric(book, value: null)];
            goals.Add(Sample.Goal(book, metrics[0].Id));
            goals.Add(Sample.Full(Sample.Goal(book, metrics[1].Id), strategies[0].Id));
            pauses =
            [
                new(new PauseId(book.NewId()), PauseScope.Goal, goals[0].Id, Sample.Start, null, "stock"),
                new(new PauseId(book.NewId()), PauseScope.Team, null, Sample.Start, Sample.Start, null),
            ];
            Array.ForEach(strategies, book.Team.Strategies.Put);
            goals.ForEach(book.Team.Goals.Put);
            Array.ForEach(pauses, book.Team.Pauses.Put);
            Array.ForEach(holidays, book.Team.Holidays.Put);
        });
        await ReopenAsync();
        var found = (await AdaAsync()).Team;

        Assert.Equal(strategies, found.Strategies.Items);
        Assert.Equal(metrics, found.Metrics.Items);
        Assert.Equal(pauses, found.Pauses.Items);
        Assert.Equal(holidays, found.Holidays.Items);
        Assert.Equal(goals.Select(AsText), found.Goals.Items.Select(AsText));
        Assert.Equal(3, found.NextGoalNumber);
    }

    [Fact]
    public async Task A_goal_closed_over_a_year_ago_is_in_no_book_but_its_number_is_not_given_again()
    {
        await ChangeAdaAsync(book =>
            book.Team.Goals.Put(Sample.Goal(book, Sample.AddMetric(book).Id) with { Number = 7, ClosedAt = Sample.Start }));
        Clock.Now = Sample.Start.Plus(Duration.FromDays(400));
        await ReopenAsync();
        var found = (await AdaAsync()).Team;

        Assert.Empty(found.Goals.Items);
        Assert.Equal(8, found.NextGoalNumber);
    }

    [Fact]
    public async Task Measurements_come_back_in_order_and_can_be_taken_back()
    {
        Metric metric = null!;
        Measurement[] written = [];
        await ChangeAdaAsync(book =>
        {
            metric = Sample.AddMetric(book);
            Measurement Of(int day, bool added, decimal amount) => new(
                new MeasurementId(book.NewId()), metric.Id, AdaId, Sample.Start, Sample.Monday.PlusDays(day), added, amount, amount + 1);
            written = [Of(3, added: true, 0.001m), Of(1, added: false, -2.5m), Of(-1, added: true, 4)];
            Array.ForEach(written, book.Team.Measurements.Put);
        });
        await ReopenAsync();

        Assert.Equal([written[1], written[0]], await ReadAsync(reader => reader.Measurements(TeamId, metric.Id, Sample.Monday)));

        await ChangeAsync(session =>
        {
            var team = session.Team(TeamId);
            team.Measurements.Load(session.Measurements(TeamId, metric.Id, Sample.Monday));
            team.Measurements.Remove(written[0].Id);
            session.Save(team);
        });

        Assert.Equal([written[1]], await ReadAsync(reader => reader.Measurements(TeamId, metric.Id, Sample.Monday)));
    }

    [Fact]
    public async Task Forecasts_are_kept_in_order_and_scored()
    {
        GoalId goal = default;
        await ChangeAdaAsync(book =>
        {
            var added = Sample.Goal(book, Sample.AddMetric(book).Id);
            goal = added.Id;
            book.Team.Goals.Put(added);
        });
        await ChangeAsync(session => session.AddForecast(TeamId, new StoredForecast(goal, Sample.Monday.PlusWeeks(1), 0.25, null)));
        await ChangeAsync(session => session.AddForecast(TeamId, new StoredForecast(goal, Sample.Monday, 0.5, null)));

        Assert.Equal(
            [new StoredForecast(goal, Sample.Monday, 0.5, null), new StoredForecast(goal, Sample.Monday.PlusWeeks(1), 0.25, null)],
            await ReadAsync(reader => reader.Forecasts(TeamId, goal)));

        await ChangeAsync(session => session.ScoreForecasts(TeamId, goal, cameTrue: false));

        Assert.All(await ReadAsync(reader => reader.Forecasts(TeamId, goal)), forecast => Assert.False(forecast.CameTrue));
    }

    [Fact]
    public async Task The_roster_follows_what_the_members_change()
    {
        await ReadAsync(reader => reader.Team(TeamId).Roster);
        await ChangeAdaAsync(book => book.Change(Sample.Full(book.Member, BobId)));

        RosterEntry[] expected =
        [
            new(AdaId, "Zoë O’Neil 🙂", Role.Lead, "Asia/Tokyo", SharesKept: true, IsHere: true),
            new(BobId, "Bob", Role.Member, "Europe/London", SharesKept: false, IsHere: true),
        ];
        Assert.Equal(expected, await ReadAsync(reader => reader.Team(TeamId).Roster));
        Assert.Equal(expected, await ReadAsync(reader => reader.Member(TeamId, BobId).Team.Roster));
    }

    [Fact]
    public async Task Two_teams_never_see_each_other()
    {
        var eve = new Actor("terminal", "w2", "ada", "Eve", null);
        var (otherTeam, eveId) = await FoundTeam(eve);
        GoalId goal = default;
        MetricId metric = default;
        OccasionId occasion = default;
        await ChangeAsync(session =>
        {
            var book = session.Member(TeamId, AdaId);
            metric = Sample.AddMetric(book).Id;
            var added = Sample.Goal(book, metric);
            goal = added.Id;
            book.Team.Goals.Put(added);
            book.Team.Measurements.Put(
                new Measurement(new MeasurementId(book.NewId()), metric, AdaId, Sample.Start, Sample.Monday, Added: true, 1, 1));
            var commitment = Sample.Commitment(book, Sample.AddChannel(book));
            book.Commitments.Put(commitment);
            var open = Sample.Occasion(book, commitment, Sample.Monday);
            occasion = open.Id;
            book.Occasions.Put(open);
            book.Note("goal.added", Sample.Start, goal.Value);
            session.Save(book.Team);
            session.Save(book, Sample.Start);
            session.AddForecast(TeamId, new StoredForecast(goal, Sample.Monday, 0.5, null));
            session.AddUndo(new UndoEntry(0, TeamId, AdaId, Sample.Start, "goal add", "{}"));
            session.Enqueue(Message("m1") with { About = occasion });
        });
        var sent = await SendAllAsync();

        await ReadAsync(reader =>
        {
            Assert.Equal(new Account(otherTeam, eveId), reader.FindAccount(eve));
            Assert.Equal(otherTeam, reader.FindWorkspace("terminal", "w2")?.Team);
            var book = reader.Team(otherTeam);
            Assert.Equal([eveId], book.Roster.Select(entry => entry.Id));
            Assert.Equal(0, book.Goals.Items.Count + book.Metrics.Items.Count + book.Channels.Items.Count);
            Assert.Equal([eveId], reader.Members(otherTeam).Select(member => member.Id));
            Assert.Throws<KeyNotFoundException>(() => reader.Member(otherTeam, AdaId));
            Assert.Empty(reader.Ledger(otherTeam, new LedgerQuery()));
            Assert.Empty(reader.Ledger(otherTeam, new LedgerQuery(Member: AdaId)));
            Assert.Empty(reader.Ledger(otherTeam, new LedgerQuery(Subject: goal.Value)));
            Assert.Empty(reader.SentTo(otherTeam, AdaId, 10));
            Assert.All(reader.Export(otherTeam, AdaId), table => Assert.Empty(table.Rows));
            Assert.Null(reader.LastUndo(otherTeam, AdaId));
            Assert.Empty(reader.Measurements(otherTeam, metric, Sample.Monday));
            Assert.Empty(reader.Forecasts(otherTeam, goal));
            return 0;
        });
        await ChangeAsync(session =>
        {
            session.Member(TeamId, AdaId);
            Assert.Throws<KeyNotFoundException>(() => session.Member(otherTeam, AdaId));
            session.EditMessages(otherTeam, occasion, Saying("edited"), Sample.Start);
            Assert.Null(session.FindMessage(otherTeam, sent[0].Id));
            Assert.NotNull(session.FindMessage(TeamId, sent[0].Id));
            Assert.False(session.Forget(otherTeam, AdaId, Sample.Start));
        });
        Assert.Equal("Ada", (await AdaAsync()).Member.Name);
        Assert.Empty(await SendAllAsync());
    }

    private static string AsText(Goal goal) =>
        RecordJson.Write(goal with { Cuts = [] })
        + string.Join('|', goal.Cuts.Select(cut => $"{cut.From} {string.Join(',', cut.Anchors)} {string.Join(',', cut.Calendar.Excused)} "
            + string.Join(',', cut.Calendar.Patterns.Select(AsText))));

    private static string AsText(DuePattern pattern) => pattern is DuePattern.Weekdays weekdays
        ? $"{weekdays.First}: {string.Join(' ', weekdays.Days.Order())}"
        : pattern.ToString();
}
