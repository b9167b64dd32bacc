using NodaTime;
namespace CoachBot.Domain.Goals;
public enum MetricKind { Outcome, Engagement, Popularity }
public enum MetricShape { Cumulative, Level }
public enum MetricDirection { Up, Down }
public sealed record Milestone(LocalDate Date, decimal Value);
public sealed record LineCut(LocalDate From);
