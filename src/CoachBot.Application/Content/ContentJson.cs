using System.Text.Json.Serialization;

namespace CoachBot.Application.Content;

/// <summary>What the content's records hold, worked out when the program is built: to find it out by reflection takes 4 MB at each start.</summary>
[JsonSerializable(typeof(AssessmentContent))]
[JsonSerializable(typeof(CapacityContent))]
[JsonSerializable(typeof(ExercisesContent))]
[JsonSerializable(typeof(PlansContent))]
internal sealed partial class ContentJson : JsonSerializerContext;
