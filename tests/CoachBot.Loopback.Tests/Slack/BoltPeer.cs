using System.Diagnostics;
using System.Text;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

/// <summary>The app on @slack/bolt in a process of its own.</summary>
internal sealed class BoltPeer : IAsyncDisposable
{
    private readonly Process _node;
    private readonly StringBuilder _said = new();

    private BoltPeer(Process node) => _node = node;

    /// <summary>All that it printed, warnings above all.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    public static BoltPeer Start(LoopbackSlack slack)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "peers", "slack-peer.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["COACHBOT_PEERS"] = PeerFactAttribute.Folder;
        start.Environment["SLACK_API"] = slack.ApiBase.ToString();
        start.Environment["SLACK_BOT_TOKEN"] = slack.BotToken;
        start.Environment["SLACK_APP_TOKEN"] = slack.AppToken;
        var peer = new BoltPeer(Process.Start(start)!);
        peer._node.OutputDataReceived += (_, line) => peer.Note(line.Data);
        peer._node.ErrorDataReceived += (_, line) => peer.Note(line.Data);
        peer._node.BeginOutputReadLine();
        peer._node.BeginErrorReadLine();
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(15));
        _node.Dispose();
    }

    private void Note(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }
}
