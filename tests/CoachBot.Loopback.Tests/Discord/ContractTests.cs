using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class ContractTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public ContractTests() => File.WriteAllText(_file, """
        {"paths":{"/channels/{channel_id}/messages":{"post":{"requestBody":{"content":{"application/json":
          {"schema":{"$ref":"#/components/schemas/Message"}}}}}}},
         "components":{"schemas":{
          "Message":{"type":"object","required":["content"],"properties":{
            "content":{"type":["string","null"],"minLength":2,"maxLength":9,"pattern":"^[a-z]*$"},
            "flags":{"type":"integer","minimum":0,"maximum":4},
            "sticker_ids":{"type":"array","maxItems":1,"uniqueItems":true,"items":{"$ref":"#/components/schemas/Snowflake"}},
            "tts":{"enum":[true]},
            "components":{"type":"array","items":{"oneOf":[{"$ref":"#/components/schemas/Row"},{"$ref":"#/components/schemas/Text"}]}}}},
          "Snowflake":{"type":"string","format":"snowflake"},
          "Row":{"type":"object","required":["components"],"properties":{
            "type":{"type":"integer","enum":[1]},"components":{"type":"array"}}},
          "Text":{"type":"object","properties":{"type":{"type":"integer","enum":[10]},"content":{"type":"string"}}}}}}
        """);

    [Theory]
    [InlineData("""{}""", "content")]
    [InlineData("""{"content":7}""", "content")]
    [InlineData("""{"content":"x"}""", "content")]
    [InlineData("""{"content":"far too long"}""", "content")]
    [InlineData("""{"content":"UPPER"}""", "content")]
    [InlineData("""{"content":"hello","flags":5}""", "flags")]
    [InlineData("""{"content":"hello","flags":1.5}""", "flags")]
    [InlineData("""{"content":"hello","sticker_ids":["1","2"]}""", "sticker_ids")]
    [InlineData("""{"content":"hello","sticker_ids":["one"]}""", "sticker_ids.0")]
    [InlineData("""{"content":"hello","tts":false}""", "tts")]
    [InlineData("""{"content":"hello","colour":"red"}""", "colour")]
    [InlineData("""{"content":"hello","components":[{"type":1}]}""", "components.0.components")]
    [InlineData("""{"content":"hello","components":[{"type":10,"content":7}]}""", "components.0.content")]
    [InlineData("""{"content":"hello","components":[{"type":2}]}""", "components.0")]
    public async Task A_body_that_the_description_does_not_allow_is_refused_where_it_is_wrong(string body, string path)
    {
        await using var scene = await Scene.StartAsync(options => options with { OpenApiPath = _file });
        (await scene.Rest.PostAsync(scene.Guild.General, body)).IsInvalidAt(path);
    }

    [Theory]
    [InlineData("""{"content":"hello","colour":"red"}""", "colour")]
    [InlineData("""{"content":"hello","embeds":[{"title":"a","tint":1}]}""", "embeds.0.tint")]
    [InlineData("""{"content":"hello","allowed_mentions":{"users":["one"]}}""", "allowed_mentions.users.0")]
    public async Task A_field_that_Discord_does_not_describe_is_refused_without_its_description_at_hand(string body, string path)
    {
        await using var scene = await Scene.StartAsync(options => options with { OpenApiPath = LoopbackDiscordOptions.Derived });
        (await scene.Rest.PostAsync(scene.Guild.General, body)).IsInvalidAt(path);
    }

    [Fact]
    public async Task A_body_that_fits_is_taken_and_validation_can_be_switched_off()
    {
        await using var scene = await Scene.StartAsync(options => options with { OpenApiPath = _file });
        Assert.Equal(200, (await scene.Rest.PostAsync(scene.Guild.General, """{"content":"hello","mystery":null}""")).Status);
        await using var lax = await Scene.StartAsync(options => options with { OpenApiPath = _file, Validate = false });
        Assert.Equal(200, (await lax.Rest.PostAsync(lax.Guild.General, """{"content":"HELLO","colour":"red"}""")).Status);
    }

    public void Dispose() => File.Delete(_file);
}
