using CoachBot.Application.Commands.Drafts;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Tests.Commands;
using CoachBot.Discord.Tests.Protocol;
using CoachBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Discord.Tests.Interactions;

public sealed class InteractionAnswersTests : IDisposable
{
    private const string Message = """{"id":"5","channel_id":"11"}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Announced = TimeSpan.FromSeconds(1.5);
    private static readonly Outcome Hello = Outcome.Of(InteractionResponse.Message(RestRig.Hello), later: RestRig.Hello);

    private readonly RestRig _rig = new();
    private readonly TaskCompletionSource<Outcome> _work = new();
    private readonly InteractionAnswers _answers;

    public InteractionAnswersTests() => _answers = new InteractionAnswers(
        _rig.Rest, new FormDrafts(new NotesInMemory(), _rig.Time), new SlashNames(Catalogue.Own), _rig.Time, NullLogger<InteractionAnswers>.Instance);

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task What_is_done_just_as_the_time_is_up_is_answered_at_once()
    {
        var answering = Meanwhile.During(() => _work.TrySetResult(Hello), AnswerAsync);
        _rig.Time.Advance(Announced);
        await answering.WaitAsync(Patience);

        var only = Assert.Single(_rig.Api.Requests);
        Assert.Equal("""{"type":4,"data":{"content":"hello"}}""", only.Body);
    }

    [Fact]
    public async Task An_announcement_whose_answer_is_lost_is_followed_by_the_answer()
    {
        _rig.Api.Answers(() => throw new HttpRequestException(HttpRequestError.ResponseEnded)).Answers(Message);

        var answering = AnswerAsync();
        await _rig.Time.PassAsync(Announced);
        _work.SetResult(Hello);
        await answering.WaitAsync(Patience);

        Assert.Equal(["POST", "PATCH"], _rig.Api.Requests.Select(request => request.Method));
        Assert.Equal("""{"content":"hello"}""", _rig.Api.Requests[1].Body);
    }

    [Fact]
    public async Task An_announcement_that_is_never_answered_is_followed_by_the_answer()
    {
        _rig.Api.Holds = true;

        var answering = AnswerAsync();
        await _rig.Time.PassAsync(Announced);
        await _rig.Api.NextAsync();
        _work.SetResult(Hello);
        _rig.Api.Answers(Message).Holds = false;
        _rig.Time.Advance(TimeSpan.FromSeconds(15));
        await answering.WaitAsync(Patience);

        Assert.Equal("PATCH", _rig.Api.Requests[1].Method);
    }

    [Fact]
    public async Task Where_an_announcement_is_refused_the_work_comes_to_its_end_first()
    {
        _rig.Api.Answers("""{"code":10062,"message":"Unknown interaction"}""", 404);

        var answering = AnswerAsync();
        await _rig.Time.PassAsync(Announced);
        Assert.False(answering.IsCompleted);
        _work.SetResult(Hello);
        await answering.WaitAsync(Patience);

        Assert.Single(_rig.Api.Requests);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_fault_of_the_work_is_told_whatever_becomes_of_the_announcement(int status)
    {
        _rig.Api.Answers("""{"code":0,"message":"no"}""", status);

        var answering = AnswerAsync();
        await _rig.Time.PassAsync(Announced);
        _work.SetException(new InvalidOperationException("The work's own."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => answering.WaitAsync(Patience));
    }

    private Task AnswerAsync() => _answers.AnswerAsync(RestRig.Slash, _work.Task, CancellationToken.None);
}
