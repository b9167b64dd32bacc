using System.Text.Json;
using CoachBot.Application.Stores;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

/// <summary>Rounds of the assessment with their ballots, and the customers' voice.</summary>
internal static class AssessmentRows
{
    public static AssessmentRecords Load(SqliteUnit unit, TeamId team)
    {
        var ballots = unit.Query(AssessmentSql.Answers, ReadBallot, team.Value).ToLookup(b => b.Round, b => b.Ballot);
        return new AssessmentRecords(
            [.. unit.Query(AssessmentSql.Rounds, ReadRound, team.Value).Select(round => round with { Ballots = [.. ballots[round.Id]] })],
            unit.QuerySingleOrDefault(AssessmentSql.LastNote, ReadVoice, team.Value));
    }

    /// <summary>Writes the round, and those of its ballots that it did not have before.</summary>
    public static void Save(IStatements to, TeamId team, Assessment? before, Assessment round)
    {
        to.Execute(
            AssessmentSql.UpsertRound, round.Id.Value, team.Value, round.BegunAt.Ms(), RecordJson.Write(round.Questions),
            round.RevealedAt.Ms(), round.EndedAt.Ms());
        foreach (var ballot in round.Ballots.Except(before?.Ballots ?? []))
        {
            to.Execute(
                AssessmentSql.UpsertAnswer, team.Value, round.Id.Value, ballot.Rater.Value, ballot.IsSecond ? 1 : 0,
                RecordJson.Write(ballot.Scores), ballot.MayShow ? 1 : 0, ballot.Evidence);
        }
    }

    public static void Save(IStatements to, TeamId team, CustomerVoice voice) => to.Execute(
        AssessmentSql.InsertNote, voice.Id.Value, team.Value, voice.By.Value, voice.At.Ms(), (int)voice.Stage, voice.Note);

    private static Assessment ReadRound(SqliteRow row)
    {
        var columns = new Columns(row);
        return new Assessment
        {
            Id = new AssessmentId(columns.Long()),
            BegunAt = columns.Instant(),
            Questions = RecordJson.Read<IReadOnlyList<string>>(columns.Text()),
            RevealedAt = columns.InstantOrNull(),
            EndedAt = columns.InstantOrNull(),
        };
    }

    private static (AssessmentId Round, Ballot Ballot) ReadBallot(SqliteRow row)
    {
        var columns = new Columns(row);
        return (
            new AssessmentId(columns.Long()),
            new Ballot(
                new MemberId(columns.Long()), columns.Flag(), RecordJson.Read<IReadOnlyDictionary<string, int>>(columns.Text()),
                columns.Flag(), columns.TextOrNull()));
    }

    private static CustomerVoice ReadVoice(SqliteRow row)
    {
        var columns = new Columns(row);
        return new CustomerVoice(
            new CustomerVoiceId(columns.Long()), new MemberId(columns.Long()), columns.Instant(), (JourneyStage)columns.Int(),
            columns.TextOrNull());
    }
}
