using System.Text.Json.Serialization;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// A part of a message or a modal, to send. Its <see cref="ComponentType"/> is written by itself.
/// https://docs.discord.com/developers/components/reference
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), (int)ComponentType.ActionRow)]
[JsonDerivedType(typeof(Button), (int)ComponentType.Button)]
[JsonDerivedType(typeof(StringSelect), (int)ComponentType.StringSelect)]
[JsonDerivedType(typeof(TextInput), (int)ComponentType.TextInput)]
[JsonDerivedType(typeof(UserSelect), (int)ComponentType.UserSelect)]
[JsonDerivedType(typeof(RoleSelect), (int)ComponentType.RoleSelect)]
[JsonDerivedType(typeof(MentionableSelect), (int)ComponentType.MentionableSelect)]
[JsonDerivedType(typeof(ChannelSelect), (int)ComponentType.ChannelSelect)]
[JsonDerivedType(typeof(Section), (int)ComponentType.Section)]
[JsonDerivedType(typeof(TextDisplay), (int)ComponentType.TextDisplay)]
[JsonDerivedType(typeof(Separator), (int)ComponentType.Separator)]
[JsonDerivedType(typeof(Container), (int)ComponentType.Container)]
[JsonDerivedType(typeof(Label), (int)ComponentType.Label)]
[JsonDerivedType(typeof(FileUpload), (int)ComponentType.FileUpload)]
[JsonDerivedType(typeof(RadioGroup), (int)ComponentType.RadioGroup)]
[JsonDerivedType(typeof(CheckboxGroup), (int)ComponentType.CheckboxGroup)]
[JsonDerivedType(typeof(Checkbox), (int)ComponentType.Checkbox)]
public abstract record Component;
