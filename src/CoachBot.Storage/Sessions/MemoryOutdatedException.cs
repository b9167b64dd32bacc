namespace CoachBot.Storage.Sessions;

/// <summary>Something was committed between what a reader took from memory and its first query: it has to read again, from the file alone.</summary>
internal sealed class MemoryOutdatedException : Exception;
