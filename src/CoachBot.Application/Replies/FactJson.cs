using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Application.Commands.Audits;
using CoachBot.Application.Commands.Data;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Expectations;
using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Commands.Help;
using CoachBot.Application.Commands.Ideas;
using CoachBot.Application.Commands.Journey;
using CoachBot.Application.Commands.Metrics;
using CoachBot.Application.Commands.Reviews;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Commands.Training;
using CoachBot.Application.Commands.Why;
using CoachBot.Application.Commands.Worth;
using CoachBot.Application.Goals;
using CoachBot.Application.Reports;
using CoachBot.Application.Reviews;
using CoachBot.Application.Stores;

namespace CoachBot.Application.Replies;

/// <summary>Facts as JSON, as programs get them: what is not known is null, and names are written as they are, not as escapes.</summary>
public static class FactJson
{
    /// <summary>They know every type that <see cref="Reply.WithFacts"/> takes, and no other.</summary>
    public static JsonSerializerOptions Options { get; } = new(RecordJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = FactTypes.Default,
    };
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AuditListFacts))]
[JsonSerializable(typeof(AuditReviewFacts))]
[JsonSerializable(typeof(CapacityFacts))]
[JsonSerializable(typeof(ExpectationFacts))]
[JsonSerializable(typeof(ExportFacts))]
[JsonSerializable(typeof(GoalFacts))]
[JsonSerializable(typeof(GoalListFacts))]
[JsonSerializable(typeof(HelpFacts))]
[JsonSerializable(typeof(IdeaListFacts))]
[JsonSerializable(typeof(LogFacts))]
[JsonSerializable(typeof(MetricListFacts))]
[JsonSerializable(typeof(MetricRecordFacts))]
[JsonSerializable(typeof(MonthFacts))]
[JsonSerializable(typeof(PlanFacts))]
[JsonSerializable(typeof(PlanListFacts))]
[JsonSerializable(typeof(PlanProposalFacts))]
[JsonSerializable(typeof(ProgressFacts))]
[JsonSerializable(typeof(ReportFacts))]
[JsonSerializable(typeof(ReviewFacts))]
[JsonSerializable(typeof(ScheduleFacts))]
[JsonSerializable(typeof(SettingsFacts))]
[JsonSerializable(typeof(StageFacts))]
[JsonSerializable(typeof(StatsFacts))]
[JsonSerializable(typeof(StrategyListFacts))]
[JsonSerializable(typeof(StrategyRecordFacts))]
[JsonSerializable(typeof(TeamFacts))]
[JsonSerializable(typeof(TeamProgressFacts))]
[JsonSerializable(typeof(TodayFacts))]
[JsonSerializable(typeof(WhyFacts))]
[JsonSerializable(typeof(WorthDetailFacts))]
[JsonSerializable(typeof(WorthFacts))]
internal sealed partial class FactTypes : JsonSerializerContext;
