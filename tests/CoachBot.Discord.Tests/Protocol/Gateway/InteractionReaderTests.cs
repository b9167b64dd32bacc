using System.Text;
using System.Text.Json;
using CoachBot.Discord.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Discord.Tests.Protocol.Gateway;

public sealed class InteractionReaderTests
{
    [Fact]
    public void ACommandInAGuild_IsReadWhole()
    {
        var interaction = Read(
            """
            {"id":"7","application_id":"8","type":2,"token":"t","version":1,"guild_id":"300","channel_id":"11","locale":"en-GB","context":0,
             "channel":{"id":"11","type":0,"name":"general","unknown":{}},"entitlements":[],"authorizing_integration_owners":{"0":"300"},
             "member":{"user":{"id":"3","username":"ada","global_name":"Ada","avatar":null},
               "roles":["21","22"],"nick":"A","permissions":"2248473465835073"},
             "data":{"id":"9","name":"goal","type":1,"options":[{"name":"add","type":1,"options":[
                {"name":"amount","type":4,"value":30},
                {"name":"name","type":3,"value":"leads","focused":true},{"name":"watch","type":5,"value":true}]}]}}
            """);

        Assert.Equal((new Snowflake(7), new Snowflake(8), InteractionType.ApplicationCommand, "t"),
            (interaction.Id, interaction.ApplicationId, interaction.Type, interaction.Token));
        Assert.Equal((new Snowflake(300), new Snowflake(11)), (interaction.GuildId, interaction.ChannelId));
        Assert.Equal([new Snowflake(21), new Snowflake(22)], interaction.Member!.Roles);
        Assert.Equal((Permissions)2248473465835073UL, interaction.Member.Permissions);
        Assert.Equal(("Ada", "A"), (interaction.Invoker!.DisplayName, interaction.Member.Nick));
        var add = Assert.Single(interaction.Data!.Options!);
        Assert.Equal(("add", CommandOptionType.SubCommand), (add.Name, add.Type));
        Assert.Equal(30, add.Options![0].Value!.Value.GetInt32());
        Assert.True(add.Options[1].Focused);
        Assert.True(add.Options[2].Value!.Value.GetBoolean());
    }

    [Fact]
    public void ADirectMessage_HasAUserAndNoMember()
    {
        var interaction = Read("""{"id":"7","application_id":"8","type":2,"token":"t","user":{"id":"3","username":"ada"},"context":1}""");

        Assert.Equal("ada", interaction.Invoker!.DisplayName);
        Assert.Null(interaction.Member);
        Assert.Null(interaction.GuildId);
        Assert.Equal(InteractionContext.BotDm, interaction.Context);
    }

    [Theory]
    [InlineData("""{"id":"7","context":0,"guild_id":"300"}""", true)]
    [InlineData("""{"id":"7","context":1}""", false)]
    [InlineData("""{"id":"7","context":2}""", true)]
    [InlineData("""{"id":"7","context":null}""", false)]
    public void WhereOthersReadAlong_IsKnown(string json, bool amongOthers) => Assert.Equal(amongOthers, Read(json).IsAmongOthers);

    [Fact]
    public void AButton_BringsItsCustomId()
    {
        var interaction = Read(
            """
            {"id":"7","application_id":"8","type":3,"token":"t","data":{"component_type":2,"id":2,"custom_id":"v1:done"},
             "message":{"id":"5","channel_id":"11","flags":64,"content":"x","nonce":12,"components":[
               {"type":1,"id":1,"components":[{"type":2,"id":2,"custom_id":"v1:done","style":1}]}]}}
            """);

        Assert.Equal((ComponentType.Button, "v1:done"), (interaction.Data!.ComponentType, interaction.Data.CustomId));
        Assert.Equal(MessageFlags.Ephemeral, interaction.MessageFlags);
    }

    [Fact]
    public void ASelect_BringsValuesAndResolvedUsers()
    {
        var data = Read(
            """
            {"id":"7","application_id":"8","type":3,"token":"t","data":{"component_type":5,"custom_id":"who","values":["3"],
             "resolved":{"users":{"3":{"id":"3","username":"ada"}},"members":{"3":{"roles":[],"nick":"Ant","permissions":"8"}}}}}
            """).Data!;

        Assert.Equal(["3"], data.Values);
        Assert.Equal("ada", data.Resolved!.Users![new Snowflake(3)].Username);
        var member = data.Resolved.Members![new Snowflake(3)];
        Assert.Equal(("Ant", Permissions.Administrator), (member.Nick, member.Permissions));
    }

    [Fact]
    public void AMessageCommand_BringsTheMessage()
    {
        var data = Read(
            """
            {"id":"7","application_id":"8","type":2,"token":"t","data":{"id":"9","name":"Log this","type":3,"target_id":"5",
             "resolved":{"messages":{"5":{"id":"5","channel_id":"11","content":"posted","author":{"id":"3","username":"ada"}}}}}}
            """).Data!;

        Assert.Equal((CommandType.Message, new Snowflake(5)), (data.Type, data.TargetId));
        var message = data.Resolved!.Messages![data.TargetId!.Value];
        Assert.Equal(("posted", "ada"), (message.Content, message.Author!.Username));
    }

    [Fact]
    public void ASubmittedModal_BringsEveryKindOfAnswer()
    {
        var data = Read(
            """
            {"id":"7","application_id":"8","type":5,"token":"t","data":{"custom_id":"form","components":[
              {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":"words"}},
              {"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"select","values":["a"]}},
              {"type":18,"id":5,"component":{"type":21,"id":6,"custom_id":"radio","value":null}},
              {"type":18,"id":7,"component":{"type":22,"id":8,"custom_id":"boxes","values":["x","y"]}},
              {"type":18,"id":9,"component":{"type":23,"id":10,"custom_id":"box","value":true}},
              {"type":10,"id":11},
              {"type":1,"id":12,"components":[{"type":4,"id":13,"custom_id":"old","value":"row"}]}]}}
            """).Data!;

        var fields = data.Components!.Select(part => part.Component ?? part.Components?[0]).ToList();
        Assert.Equal("form", data.CustomId);
        Assert.Equal(
            (ComponentType.TextInput, "text", "words"),
            (fields[0]!.Type, fields[0]!.CustomId, fields[0]!.Value!.Value.GetString()));
        Assert.Equal(["a"], fields[1]!.Values);
        Assert.Null(fields[2]!.Value);
        Assert.Equal(["x", "y"], fields[3]!.Values);
        Assert.True(fields[4]!.Value!.Value.GetBoolean());
        Assert.Null(fields[5]);
        Assert.Equal("row", fields[6]!.Value!.Value.GetString());
    }

    [Fact]
    public void AnUnknownKind_IsReadAsANumber() =>
        Assert.Equal(99, (int)Read("""{"id":"7","application_id":"8","type":99,"token":"t","data":{"component_type":77}}""").Type);

    [Theory]
    [InlineData("""{"id":7,"type":2,"token":"t","guild_id":null,"data":null,"member":null,"user":{"id":"3","username":"ada","global_name":null}}""")]
    [InlineData("""{"token":"t","user":{"avatar":{"a":[1,{}]},"id":"3","username":"ada"},"extra":[{"id":"1"}],"type":2,"id":"7"} and more""")]
    public void NullsAndWhatIsNotKnown_AreNoObstacle(string json)
    {
        var interaction = Read(json);

        Assert.Equal((new Snowflake(7), InteractionType.ApplicationCommand, "t"), (interaction.Id, interaction.Type, interaction.Token));
        Assert.Equal(("ada", null, null, null), (interaction.Invoker!.DisplayName, interaction.Data, interaction.Member, interaction.GuildId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"7","type":2,"token":"t" """)]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":"7 "}""")]
    [InlineData("""{"type":"2"}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"token":5}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"options":{}}}""")]
    [InlineData("""{"data":{"options":[5]}}""")]
    [InlineData("""{"data":{"options":[{"name":"add","focused":1}]}}""")]
    [InlineData("""{"member":{"roles":"21"}}""")]
    [InlineData("""{"user":{"username":{}}}""")]
    public void WhatIsNoInteraction_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void WhateverComes_IsReadOrRefused() => Prop.ForAll<byte[], int, int>((noise, at, length) =>
    {
        var whole = Encoding.UTF8.GetBytes(
            """
            {"id":"7","type":2,"token":"t","member":{"user":{"id":"3","username":"ada"},"roles":["21"],"permissions":"8"},
             "data":{"id":"9","name":"goal","type":1,"options":[{"name":"amount","type":4,"value":30,"focused":true}],"values":["x"],
               "resolved":{"users":{"3":{"id":"3","username":"ada"}}},"components":[{"type":4,"value":"words"}]}}
            """);
        var from = (int)((uint)at % whole.Length);
        var to = Math.Min(whole.Length, from + (int)((uint)length % 9));
        byte[] spoilt = [.. whole[..from], .. noise, .. whole[to..]];

        return Record.Exception(() => InteractionReader.Read(spoilt)) is null or JsonException;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static Interaction Read(string json) => InteractionReader.Read(Encoding.UTF8.GetBytes(json));
}
