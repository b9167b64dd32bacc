namespace CoachBot.Specs.SixWeeks;

/// <summary>What holds for the six weeks as a whole; each member's messages and figures have specs of their own beside it.</summary>
public sealed class SixWeeksSpecs(SixWeeksPlayed played) : IClassFixture<SixWeeksPlayed>
{
    private static readonly string[] Members = ["ada", "kenji", "grace"];

    [Fact]
    public void Nothing_is_sent_to_a_room_or_to_anybody_else() =>
        Assert.All(played.All.Where(m => m.Kind != "clock"), m => Assert.Contains(m.To, Members));

    [Fact]
    public void Nothing_but_reminders_last_calls_nags_and_notices_comes_unasked() =>
        Assert.Equal(
            ["clock", "last-call", "nag", "notice", "reminder", "reply"], played.All.Select(m => m.Kind).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Each_line_has_one_reply() => Assert.Equal(played.Lines, played.All.Count(m => m.Kind == "reply"));

    [Fact]
    public void An_edit_follows_the_message_that_it_replaces()
    {
        var sent = played.All.Where(m => m.Id is not null).ToDictionary(m => m.Id!);
        Assert.All(played.All.Where(m => m.Edits is not null), edit =>
        {
            var original = sent[edit.Edits!];
            Assert.Equal((edit.To, edit.Kind), (original.To, original.Kind));
            Assert.True(string.CompareOrdinal(original.At, edit.At) < 0);
            Assert.Empty(edit.Buttons);
        });
    }

    [Fact]
    public void After_an_outage_a_nag_alone_does_not_say_that_something_still_counts() =>
        Assert.StartsWith("I was offline for a while.\nblog is still quiet", Notice().ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private string Notice() => played.All.Single(m => m.Kind == "notice").Text;
}
