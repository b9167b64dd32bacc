using CoachBot.Application.Commands;

namespace CoachBot.Application.Content;

/// <summary>A file of coaching content can't be used: the message names the file, the line, and what would be right.</summary>
public sealed class ContentFault(string message) : Exception(message), IPersonalFault
{
    public static ContentFault At(string file, int line, string sentence) => new($"{file}, line {line}: {sentence}.");
}
