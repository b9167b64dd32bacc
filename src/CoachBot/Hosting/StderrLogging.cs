using Microsoft.Extensions.Logging;

namespace CoachBot.Hosting;

/// <summary>Log lines of a terminal conversation go to the error stream, so that the conversation's own output stays clean.</summary>
public static class StderrLogging
{
    public static ILoggingBuilder AddSimpleStderr(this ILoggingBuilder logging) =>
        logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
}
