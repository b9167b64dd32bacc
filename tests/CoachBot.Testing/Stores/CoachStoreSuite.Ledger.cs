using CoachBot.Application.Stores;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using CoachBot.Domain.Worth;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>The ledger, undo, export, and forgetting.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task Ledger_rows_come_back_newest_first_by_member_subject_and_kind()
    {
        await ChangeAsync(session =>
        {
            session.Actor = BobId;
            var book = session.Member(TeamId, AdaId);
            book.Note("occasion.missed", Sample.Start, 42, 7, Sample.Monday, "close", "minutes=3 planned=30");
            book.Note("commitment.changed", Sample.Start, 7);
            book.Team.Ledger.Add(new LedgerEntry("holiday.added", Sample.Start, 1));
            session.Save(book, wakeUp: null);
            session.Save(book.Team);
            session.Save(book, wakeUp: null);
        });

        var all = await LedgerAsync(new LedgerQuery());
        Assert.Equal(["holiday.added", "commitment.changed", "occasion.missed"], all.Select(row => row.Kind));
        Assert.Equal(
            new LedgerRow(all[2].Id, Sample.Start, "occasion.missed", 42, 7, Sample.Monday, "close", LedgerEntry.RuleVersion, "minutes=3 planned=30")
            {
                Actor = BobId,
            },
            all[2]);
        Assert.Equal(2, (await LedgerAsync(new LedgerQuery(Member: AdaId))).Count);
        Assert.Equal(["commitment.changed", "occasion.missed"], (await LedgerAsync(new LedgerQuery(Subject: 7))).Select(row => row.Kind));
        Assert.Equal(["occasion.missed"], (await LedgerAsync(new LedgerQuery(AdaId, 7, "occasion."))).Select(row => row.Kind));
        Assert.Single(await LedgerAsync(new LedgerQuery(Most: 1)));
    }

    [Fact]
    public async Task The_newest_undo_entry_is_found_until_it_is_removed()
    {
        await ChangeAsync(session =>
        {
            session.AddUndo(new UndoEntry(0, TeamId, AdaId, Sample.Start, "log", "{\"a\":1}"));
            session.AddUndo(new UndoEntry(0, TeamId, AdaId, Sample.Start + Lease, "skip", "{}"));
        });
        var newest = await ReadAsync(reader => reader.LastUndo(TeamId, AdaId));

        Assert.Equal(new UndoEntry(newest!.Id, TeamId, AdaId, Sample.Start + Lease, "skip", "{}"), newest);

        await ChangeAsync(session => session.RemoveUndo(newest));

        Assert.Equal("log", (await ReadAsync(reader => reader.LastUndo(TeamId, AdaId)))?.Command);
    }

    [Fact]
    public async Task An_export_holds_every_row_of_the_member_and_none_of_others()
    {
        await LeaveTracesAsync();
        var mine = await ReadAsync(reader => reader.Export(TeamId, AdaId));
        var others = await ReadAsync(reader => reader.Export(TeamId, BobId));

        Assert.All(mine.Where(table => table.Name is not ("asks" or "goals" or "strategies" or "measurements" or "nags")), table => Assert.NotEmpty(table.Rows));
        Assert.Equal(Secrets.Order(), Secrets.Where(secret => Cells(mine).Contains(secret)).Order());
        Assert.Contains(Cells(mine), cell => cell.Contains(AuditReason, StringComparison.Ordinal));

        // What somebody is praised for is theirs as well.
        Assert.DoesNotContain(Cells(others).Except(["kudos because"]), cell => Secrets.Contains(cell));
    }

    [Fact]
    public async Task Forgetting_erases_what_was_written_and_keeps_what_was_counted()
    {
        await LeaveTracesAsync();
        var ledger = await LedgerAsync(new LedgerQuery());
        Assert.True(await ChangeAsync(session => session.Forget(TeamId, AdaId, Sample.Start + Lease)));

        foreach (var reopen in new[] { true, false })
        {
            var cells = Cells(await ReadAsync(reader => reader.Export(TeamId, AdaId)));
            Assert.DoesNotContain(cells, cell => Secrets.Append(AuditReason).Any(secret => cell.Contains(secret, StringComparison.Ordinal)));
            var book = await AdaAsync();
            Assert.Equal(("someone", Sample.Start + Lease), (book.Member.Name, book.Member.LeftAt));
            Assert.Equal("someone", book.Team.NameOf(AdaId));
            Assert.Equal(30, Assert.Single(book.CheckIns.Items).Minutes);
            Assert.Equal(Sample.Start + Lease, Assert.Single(book.Commitments.Items).EndedAt);
            var after = await LedgerAsync(new LedgerQuery());
            Assert.Equal("member.forgotten", after[0].Kind);
            Assert.Equal(ledger, after.Skip(1));
            Assert.Null(await ReadAsync(reader => reader.FindAccount(Ada)));
            Assert.Null(await ReadAsync(reader => reader.WakeUpOf(AdaId)));
            Assert.Null(await Outbox.NextAsync("terminal", None));
            if (reopen)
                await ReopenAsync();
        }
        Assert.False(await ChangeAsync(session => session.Forget(TeamId, new MemberId(-1), Sample.Start)));
    }

    private static readonly string[] Secrets =
    [
        "Ada", "ada", "a note", "away because", "pause because", "skip because", "undone text", "an idea", "kudos because", "it worked",
        "it did not", "a change", "customers say",
    ];

    private Task LeaveTracesAsync() => ChangeAsync(session =>
    {
        session.Actor = AdaId;
        var book = session.Member(TeamId, AdaId);
        var commitment = Sample.Commitment(book, Sample.AddChannel(book));
        var occasion = Sample.Occasion(book, commitment, Sample.Monday);
        book.Commitments.Put(commitment);
        book.Occasions.Put(occasion);
        book.CheckIns.Put(Sample.CheckIn(book, Sample.Monday, new Credit(occasion.Id, 30, CreditKind.OnTime)) with { Note = "a note" });
        book.Aways.Put(new Away(new AwayId(book.NewId()), Sample.Monday, Sample.Monday, "away because"));
        book.OwnPauses.Put(new Pause(new PauseId(book.NewId()), PauseScope.Member, null, Sample.Start, null, "pause because"));
        book.Skips.Put(new Skip(new SkipId(book.NewId()), occasion.Id, commitment.Id, Sample.Monday, "skip because"));
        book.Note("checkin.added", Sample.Start, 1);
        LeaveTraces(book);
        session.Save(book.Team);
        session.Save(book, Sample.Start);
        session.AddUndo(new UndoEntry(0, TeamId, AdaId, Sample.Start, "log", "undone text"));
        session.Enqueue(Message("Ada is told"));
        session.Receive("terminal", "e1", Sample.Start, Saying("Ada is answered"));
    });

    /// <summary>What a member leaves in what is the team's.</summary>
    private void LeaveTraces(MemberBook book)
    {
        var team = book.Team;
        var channel = team.Channels.Items[0];
        team.Channels.Put(channel with
        {
            Audit = new ChannelAudit { By = AdaId, On = Sample.Monday, MinutesAWeek = 30, Decision = AuditDecision.Of(AuditVerdict.Keep, AuditReason, AdaId, Sample.Monday) },
        });
        team.Spends.Put(new Spend(new SpendId(book.NewId()), channel.Id, AdaId, Sample.Start, Sample.Monday, 20, "€"));
        var promise = Sample.Expectation(book, channel.Id);
        team.Expectations.Put(promise);
        team.Covers.Put(new Cover(new CoverId(book.NewId()), AdaId, promise.Id, WeeklyHours.Usual, Sample.Start));
        team.Holes.Put(Sample.Hole(book, promise.Id) with { TakenBy = AdaId });
        team.Imports.Put(new MetricImport(new ImportId(book.NewId()), AdaId, Sample.Start, null, ImportState.Staged, new ImportPlan([], [])));
        team.Ideas.Put(new Idea(new IdeaId(book.NewId()), 1, "an idea", AdaId, Sample.Start));
        team.Kudos.Put(new Kudos(new KudosId(book.NewId()), AdaId, BobId, "kudos because", Sample.Start));
        team.CustomerVoices.Put(new CustomerVoice(
            new CustomerVoiceId(book.NewId()), AdaId, Sample.Start, JourneyStage.Experimental, "customers say"));
        team.Assessments.Put(new Assessment
        {
            Id = new AssessmentId(book.NewId()),
            BegunAt = Sample.Start,
            Questions = ["rhythm"],
            Ballots = [new Ballot(AdaId, IsSecond: false, new Dictionary<string, int> { ["rhythm"] = 3 })],
        });
        var plan = Sample.Plan(book);
        team.Plans.Put(plan);
        team.PlanAnswers.Put(new PlanAnswer(
            new PlanAnswerId(book.NewId()), plan.Id, AdaId, 0, Sample.Start, new Dictionary<string, int> { ["days"] = 3 }));
        team.ReviewAnswers.Put(new ReviewAnswer(
            new ReviewAnswerId(book.NewId()), AdaId, Sample.Start, Sample.Monday, "it worked", "it did not", "a change"));
    }

    private const string AuditReason = "audit because";

    private Task<IReadOnlyList<LedgerRow>> LedgerAsync(LedgerQuery query) => ReadAsync(reader => reader.Ledger(TeamId, query));

    private static string[] Cells(IEnumerable<ExportTable> tables) =>
        [.. tables.SelectMany(table => table.Rows).SelectMany(row => row).OfType<string>()];
}
