using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Reviews;

/// <summary>How good the coach's own forecasts were.</summary>
public sealed class StatsCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("stats", "How good my forecasts were", CommandEffect.Query)
    {
        Examples = ["stats"],
    };

    public Reply Handle(CommandContext context)
    {
        var calibration = ForecastCalibration.Of(context.Reader.ScoredForecasts(context.Team.Id));
        var reply = calibration.IsTooFew
            ? Reply.Of(new Block.Text(StatsTexts.TooFew(calibration.Goals, ForecastCalibration.FewestGoals)))
            : Reply.Of(
            [
                new Block.Text(StatsTexts.Heading(calibration.Goals)),
                .. calibration.Buckets.Select(b => new Block.Text(StatsTexts.Bucket(b.Tenths, b.CameTrueInTen, b.Goals))),
            ]);
        return reply.WithFacts(new StatsFacts(
            calibration.Goals, calibration.Brier, [.. calibration.Buckets.Select(b => new BucketFact(b.Tenths, b.Goals, b.CameTrue))]));
    }
}

/// <summary>The figures of <c>stats</c>, see <see cref="ForecastCalibration"/>.</summary>
public sealed record StatsFacts(int Goals, double? Brier, IReadOnlyList<BucketFact> Buckets);

/// <inheritdoc cref="ForecastBucket"/>
public sealed record BucketFact(int Tenths, int Goals, int CameTrue);
