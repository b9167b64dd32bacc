using System.Runtime.CompilerServices;
using CoachBot.Application.Privacy;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Tests.Teams;

public class VisibilityTests
{
    /// <summary>
    /// By role, told apart from the table itself: - nobody, y yes, s if shared, p if praised, t total, r in the review, o if opened; in the order
    /// of oneself, member, lead, admin, room.
    /// </summary>
    [Theory]
    [InlineData(DataKind.NameAndRole, "yyyyy")]
    [InlineData(DataKind.Settings, "y----")]
    [InlineData(DataKind.Kept, "ysss-")]
    [InlineData(DataKind.Missed, "y----")]
    [InlineData(DataKind.Minutes, "y----")]
    [InlineData(DataKind.PersonalCost, "-----")]
    [InlineData(DataKind.Notes, "y----")]
    [InlineData(DataKind.Reasons, "y----")]
    [InlineData(DataKind.Answers, "ytttt")]
    [InlineData(DataKind.HowManyAnswered, "--yy-")]
    [InlineData(DataKind.TeamTotals, "ttttt")]
    [InlineData(DataKind.ChannelTotals, "ttttt")]
    [InlineData(DataKind.Goals, "yyyyr")]
    [InlineData(DataKind.Kudos, "ypppp")]
    [InlineData(DataKind.Promises, "y----")]
    [InlineData(DataKind.Ideas, "yyyyr")]
    [InlineData(DataKind.Strategies, "yyyyy")]
    [InlineData(DataKind.Spends, "yyyy-")]
    [InlineData(DataKind.Rate, "ooyyo")]
    [InlineData(DataKind.CustomersSay, "yyyy-")]
    public void Each_viewer_sees_what_the_rule_says(DataKind kind, string rule)
    {
        var sights = Enum.GetValues<Viewer>().Select(viewer => Visibility.Of(kind, viewer) switch
        {
            Sight.Never => '-',
            Sight.Whole => 'y',
            Sight.IfShared => 's',
            Sight.IfPraised => 'p',
            Sight.Total => 't',
            Sight.IfOpened => 'o',
            _ => 'r',
        });

        Assert.Equal(rule, string.Concat(sights));
    }

    [Fact]
    public void Every_kind_has_a_sight_for_every_viewer() =>
        Assert.All(
            Enum.GetValues<DataKind>(),
            kind => Assert.All(Enum.GetValues<Viewer>(), viewer => Assert.True(Enum.IsDefined(Visibility.Of(kind, viewer)))));

    [Fact]
    public void A_role_opens_nobodys_record()
    {
        DataKind[] own = [DataKind.Missed, DataKind.Minutes, DataKind.Notes, DataKind.Reasons, DataKind.PersonalCost, DataKind.Settings];
        Viewer[] others = [Viewer.Member, Viewer.Lead, Viewer.Admin, Viewer.Room];

        Assert.All(own, kind => Assert.All(others, viewer => Assert.False(Visibility.MaySee(kind, viewer, sharesKept: true, praiseInPublic: true))));
    }

    [Fact]
    public void Sharing_and_praise_are_separate_consents()
    {
        Assert.True(Visibility.MaySee(DataKind.Kept, Viewer.Member, sharesKept: true, praiseInPublic: false));
        Assert.False(Visibility.MaySee(DataKind.Kept, Viewer.Lead, sharesKept: false, praiseInPublic: true));
        Assert.True(Visibility.MaySee(DataKind.Kudos, Viewer.Room, sharesKept: false, praiseInPublic: true));
        Assert.False(Visibility.MaySee(DataKind.Kudos, Viewer.Room, sharesKept: true, praiseInPublic: false));
        Assert.True(Visibility.MaySee(DataKind.Kept, Viewer.Oneself, sharesKept: false, praiseInPublic: false));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, false)]
    [InlineData(3, 0, true)]
    [InlineData(2, 2, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(4, 1, true)]
    public void A_total_is_over_nobody_or_three_who_did_not_consent(int people, int consented, bool may) =>
        Assert.Equal(may, Visibility.MayTotal(people, consented));

    [Theory]
    [InlineData(2, 3)]
    [InlineData(2, -1)]
    public void Nobody_consents_twice(int people, int consented) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Visibility.MayTotal(people, consented));

    [Theory]
    [InlineData(1, Role.Member, Viewer.Oneself)]
    [InlineData(1, Role.Admin, Viewer.Oneself)]
    [InlineData(2, Role.Member, Viewer.Member)]
    [InlineData(2, Role.Lead, Viewer.Lead)]
    [InlineData(2, Role.Admin, Viewer.Admin)]
    public void A_member_looks_by_role_and_at_themselves_as_oneself(long viewer, Role role, Viewer expected) =>
        Assert.Equal(expected, Viewers.Of(new MemberId(viewer), role, new MemberId(1)));

    [Fact]
    public void The_document_holds_the_table_as_it_is()
    {
        var document = File.ReadAllText(DocumentPath());

        Assert.Contains($"<!-- table -->\n{Visibility.ToMarkdown()}<!-- /table -->", document);
    }

    private static string DocumentPath([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "privacy.md");
}
