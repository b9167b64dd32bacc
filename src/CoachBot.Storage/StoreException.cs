using CoachBot.Application.Commands;

namespace CoachBot.Storage;

/// <summary>
/// A fault of the store that a person can see and put right. The message is one or two sentences that name the file and the way out,
/// fit to be printed as they are.
/// </summary>
public sealed class StoreException(string sentence, Exception? inner = null) : Exception(sentence, inner), IPersonalFault;
