using CoachBot.Application.Outbox;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>A message that is edited while it is on its way says what is so in the end, however often it has to be tried.</content>
public abstract partial class CoachStoreSuite
{
    [Theory]
    [InlineData("refused")]
    [InlineData("unknown")]
    [InlineData("restart")]
    public async Task An_edit_made_while_its_message_is_on_its_way_waits_until_that_is_out(string how)
    {
        await ChangeAsync(session => session.Enqueue(Message("hole:1:ask")));
        var first = Assert.Single(await ClaimAsync(Sample.Start));
        await ChangeAsync(session => session.ReplaceMessage(TeamId, "hole:1:ask", Saying("taken by Bob"), Sample.Start));
        if (how == "restart")
            await Outbox.ReleaseClaimsAsync(None);
        else
            await Outbox.RetryAsync(first.Id, Sample.Start + Duration.FromSeconds(10), how == "unknown", how, None);

        Assert.Equal(["hole:1:ask", "taken by Bob"], await SendInTurnAsync());
        Assert.Null(await Outbox.NextAsync("terminal", None));
    }

    [Fact]
    public async Task A_message_that_may_be_out_is_not_withdrawn_but_edited()
    {
        await ChangeAsync(session => session.Enqueue(Message("hole:1:ask")));
        var first = Assert.Single(await ClaimAsync(Sample.Start));
        await Outbox.RetryAsync(first.Id, Sample.Start + Duration.FromSeconds(10), outcomeUnknown: true, "unknown", None);
        await ChangeAsync(session => session.ReplaceMessage(TeamId, "hole:1:ask", Saying("taken by Bob"), Sample.Start));

        Assert.Equal(["hole:1:ask", "taken by Bob"], await SendInTurnAsync());
    }

    [Fact]
    public async Task An_edit_goes_with_its_message_where_that_can_not_be_sent()
    {
        await ChangeAsync(session => session.Enqueue(Message("hole:1:ask")));
        var first = Assert.Single(await ClaimAsync(Sample.Start));
        await ChangeAsync(session => session.ReplaceMessage(TeamId, "hole:1:ask", Saying("taken by Bob"), Sample.Start));
        await Outbox.DropAsync(first.Id, unreachable: false, "refused", Sample.Start, None);

        Assert.Empty(await SendInTurnAsync());
        Assert.Null(await Outbox.NextAsync("terminal", None));
    }

    [Fact]
    public async Task A_message_that_is_rewritten_says_the_new_words_once_it_goes_out_or_by_an_edit()
    {
        await ChangeAsync(session => session.Enqueue(Message("plan:1")));
        await ChangeAsync(session => session.RewriteMessage(TeamId, "plan:1", Saying("48 min"), Sample.Start));
        await ChangeAsync(session => session.RewriteMessage(TeamId, "plan:1", Saying("38 min"), Sample.Start));
        var first = await SendInTurnAsync();
        await ChangeAsync(session => session.RewriteMessage(TeamId, "plan:1", Saying("60 min"), Sample.Start));
        await ChangeAsync(session => session.RewriteMessage(TeamId, "plan:2", Saying("never put down"), Sample.Start));

        Assert.Equal(["38 min"], first);
        Assert.Equal(["60 min"], await SendInTurnAsync());
    }

    [Fact]
    public async Task An_edit_that_waits_is_nobodys_next()
    {
        await ChangeAsync(session => session.Enqueue(Message("hole:1:ask")));
        var first = Assert.Single(await ClaimAsync(Sample.Start));
        await ChangeAsync(session => session.ReplaceMessage(TeamId, "hole:1:ask", Saying("taken by Bob"), Sample.Start));
        var later = Sample.Start + Duration.FromSeconds(10);
        await Outbox.RetryAsync(first.Id, later, outcomeUnknown: false, "busy", None);

        Assert.Equal(later, await Outbox.NextAsync("terminal", None));
    }

    /// <summary>What is shown one after another, over an hour.</summary>
    private async Task<List<string>> SendInTurnAsync()
    {
        var shown = new List<string>();
        for (var at = Sample.Start; at < Sample.Start + Duration.FromHours(1); at += Duration.FromMinutes(5))
        {
            foreach (var message in await ClaimAsync(at))
            {
                shown.AddRange(Texts([message]));
                await Outbox.MarkSentAsync([(message.Id, $"p{message.Id}")], at, None);
            }
        }
        return shown;
    }
}
