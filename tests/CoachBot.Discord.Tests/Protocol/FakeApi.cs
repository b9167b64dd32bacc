using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;

namespace CoachBot.Discord.Tests.Protocol;

/// <summary>An API that answers as a test says, and keeps what it was asked.</summary>
internal sealed class FakeApi : HttpMessageHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<Request> _arrived = Channel.CreateUnbounded<Request>();
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private readonly Lock _gate = new();

    public List<Request> Requests { get; } = [];

    /// <summary>Set, requests wait to be answered one by one through <see cref="Request.Answer"/>.</summary>
    public bool Holds { get; set; }

    public static HttpResponseMessage Json(string json, int status = 200, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static (string Name, string Value)[] Bucket(string name, int limit, int remaining, double resetAfter) =>
    [
        ("X-RateLimit-Bucket", name),
        ("X-RateLimit-Limit", $"{limit}"),
        ("X-RateLimit-Remaining", $"{remaining}"),
        ("X-RateLimit-Reset-After", $"{resetAfter}"),
    ];

    public FakeApi Answers(string json, int status = 200, params (string Name, string Value)[] headers) =>
        Answers(() => Json(json, status, headers));

    public FakeApi Answers(Func<HttpResponseMessage> answer)
    {
        lock (_gate)
            _answers.Enqueue(answer);
        return this;
    }

    /// <summary>The next request that arrives.</summary>
    public async Task<Request> NextAsync() => await _arrived.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Nothing more has arrived.</summary>
    public bool IsQuiet => _arrived.Reader.Count == 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var body = message.Content is null ? "" : await message.Content.ReadAsStringAsync(cancellationToken);
        var type = message.Content?.Headers.ContentType?.MediaType;
        var request = new Request(message.Method.Method, message.RequestUri!, body, message.Headers, type);
        Func<HttpResponseMessage>? answer = null;
        lock (_gate)
        {
            Requests.Add(request);
            if (!Holds && !_answers.TryDequeue(out answer))
                answer = () => Json("{}");
        }

        await _arrived.Writer.WriteAsync(request, cancellationToken);
        return answer is null ? await request.Answered.Task.WaitAsync(cancellationToken) : answer();
    }

    internal sealed record Request(string Method, Uri Uri, string Body, HttpRequestHeaders Headers, string? ContentType)
    {
        public TaskCompletionSource<HttpResponseMessage> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Path => Uri.PathAndQuery;

        public void Answer(HttpResponseMessage response) => Answered.SetResult(response);
    }
}
