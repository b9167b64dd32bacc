using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Training;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>Plans come back with their weeks, their members and the answers to their surveys.</content>
public abstract partial class CoachStoreSuite
{
    /// <summary>Any record, whether the store keeps it as JSON or not.</summary>
    private static readonly JsonSerializerOptions AnyRecord = new(RecordJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    [Fact]
    public async Task A_plan_comes_back_with_its_weeks_and_members_also_after_a_change()
    {
        TeamPlan proposed = null!;
        await ChangeAdaAsync(book => book.Team.Plans.Put(proposed = Sample.Plan(book)));
        await ReopenAsync();

        Assert.Equal(Json(proposed), Json(Assert.Single((await AdaAsync()).Team.Plans.Items)));

        var mine = new PlanMember { Member = AdaId, Commitment = new CommitmentId(5), Most = 90 };
        var begun = proposed with
        {
            BegunAt = Sample.Start,
            Goal = null,
            Minutes = 48,
            Step = 1,
            Monday = Sample.Monday.PlusWeeks(2),
            Past =
            [
                new PastWeek(Sample.Monday, 0, 60, 10, WeekOutcome.Passed),
                new PastWeek(Sample.Monday.PlusWeeks(1), 0, 0, 0, WeekOutcome.Kept),
            ],
            Members = [mine, new PlanMember
            {
                Member = BobId, Commitment = new CommitmentId(6), Most = 40, Before = 20, SetFor = Sample.Monday, LeftAt = Sample.Start,
            }],
        };
        await ChangeAdaAsync(book => book.Team.Plans.Put(begun));
        await ReopenAsync();

        Assert.Equal(Json(begun), Json(Assert.Single((await AdaAsync()).Team.Plans.Items)));

        var fewer = begun with { Past = [begun.Past[0]], Members = [mine with { SetFor = Sample.Monday.PlusWeeks(1) }] };
        await ChangeAdaAsync(book => book.Team.Plans.Put(fewer));
        await ReopenAsync();

        Assert.Equal(Json(fewer), Json(Assert.Single((await AdaAsync()).Team.Plans.Items)));
    }

    [Fact]
    public async Task A_plan_that_has_ended_is_in_no_book_but_is_found()
    {
        TeamPlan ended = null!;
        await ChangeAdaAsync(book => book.Team.Plans.Put(ended = Sample.Plan(book) with { BegunAt = Sample.Start, EndedAt = Sample.Start + Duration.FromDays(9) }));
        await ReopenAsync();

        Assert.Empty((await AdaAsync()).Team.Plans.Items);
        Assert.Equal(Json(ended), Json(Assert.Single(await ReadAsync(reader => reader.Plans(TeamId)))));
    }

    [Fact]
    public async Task Answers_to_a_plans_survey_come_back_and_a_plan_that_is_taken_back_takes_them_along()
    {
        PlanAnswer answer = null!;
        TeamPlan plan = null!;
        await ChangeAdaAsync(book =>
        {
            plan = Sample.Plan(book);
            answer = new PlanAnswer(new PlanAnswerId(book.NewId()), plan.Id, AdaId, 6, Sample.Start, new Dictionary<string, int> { ["days"] = 3 });
            book.Team.Plans.Put(plan);
            book.Team.PlanAnswers.Put(answer);
        });
        await ChangeAdaAsync(book =>
        {
            book.Team.PlanAnswers.Load([answer]);
            book.Team.PlanAnswers.Put(answer = answer with { Scores = new Dictionary<string, int> { ["days"] = 4, ["ease"] = 1 } });
        });
        await ReopenAsync();

        Assert.Equal(Json(answer), Json(Assert.Single(await ReadAsync(reader => reader.PlanAnswers(TeamId, plan.Id)))));

        await ChangeAdaAsync(book => book.Team.Plans.Remove(plan.Id));
        await ReopenAsync();

        Assert.Empty(await ReadAsync(reader => reader.PlanAnswers(TeamId, plan.Id)));
        Assert.Empty(await ReadAsync(reader => reader.Plans(TeamId)));
    }

    private static string Json<T>(T record) => JsonSerializer.Serialize(record, AnyRecord);
}
