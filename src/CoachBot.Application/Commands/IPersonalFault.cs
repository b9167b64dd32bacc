namespace CoachBot.Application.Commands;

/// <summary>
/// A fault whose message is one sentence for a person (a full disk, a locked file). The pipeline lets it pass: the program ends or
/// tells it.
/// </summary>
public interface IPersonalFault;
