namespace CoachBot.Application.Commands;

/// <summary>
/// A fault that a person can see and put right (a full disk, a locked file): its message names what is wrong and the way out, and is
/// shown as it is. In a conversation it is the reply, and the conversation goes on; at the start the program ends with it.
/// </summary>
public interface IPersonalFault;
