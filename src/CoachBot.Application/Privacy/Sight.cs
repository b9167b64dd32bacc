namespace CoachBot.Application.Privacy;

/// <summary>How much of something is seen.</summary>
public enum Sight
{
    Never,

    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Where the member shares what they kept: <c>settings share kept</c>.</summary>
    IfShared,

    /// <summary>Where the member agreed to praise by name: <c>settings praise on</c>.</summary>
    IfPraised,

    /// <summary>As a figure over several people, see <see cref="Visibility.MayTotal"/>.</summary>
    Total,

    /// <summary>In the review alone.</summary>
    InReview,

    /// <summary>Where a lead opened the team's rate to everyone: <c>team rate €40 everyone</c>.</summary>
    IfOpened,
}
