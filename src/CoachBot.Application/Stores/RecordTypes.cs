using System.Text.Json.Serialization;
using CoachBot.Application.Commands;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using CoachBot.Domain.Worth;

namespace CoachBot.Application.Stores;

/// <summary>What <see cref="RecordJson"/> writes and reads: what is undone, and what stands as a whole in a column.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(List<UndoChange>))]
[JsonSerializable(typeof(Commitment))]
[JsonSerializable(typeof(CheckIn))]
[JsonSerializable(typeof(Occasion))]
[JsonSerializable(typeof(Skip))]
[JsonSerializable(typeof(Away))]
[JsonSerializable(typeof(Pause))]
[JsonSerializable(typeof(Strategy))]
[JsonSerializable(typeof(Metric))]
[JsonSerializable(typeof(MetricImport))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(TeamPlan))]
[JsonSerializable(typeof(Spend))]
[JsonSerializable(typeof(Expectation))]
[JsonSerializable(typeof(Cover))]
[JsonSerializable(typeof(Hole))]
[JsonSerializable(typeof(Goal))]
[JsonSerializable(typeof(Measurement))]
[JsonSerializable(typeof(Idea))]
[JsonSerializable(typeof(ReviewAnswer))]
[JsonSerializable(typeof(Ask))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, int>))]
[JsonSerializable(typeof(long[]))]
internal sealed partial class RecordTypes : JsonSerializerContext;
