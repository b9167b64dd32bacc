using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Who writes a sentence instead of a command gets the command, to press.</summary>
public sealed class SentenceSpecs
{
    [Theory]
    [InlineData("I did 20 minutes on LinkedIn yesterday", "log 20m linkedin yesterday", "Check-in 1: 20 min, LinkedIn, Sun 4 Jan.")]
    [InlineData("spent half an hour answering people!", "log 30m", "Check-in 1: 30 min")]
    [InlineData("I forgot to log saturday, 20 minutes on instagram", "log 20m instagram on saturday", "Check-in 1: 20 min, Instagram, Sat 3 Jan.")]
    [InlineData("saturday 30 min email", "log 30m email on saturday", "Check-in 1: 30 min, email, Sat 3 Jan.")]
    [InlineData("i was ill yesterday", "away yesterday ill", "Away on Sun 4 Jan.")]
    [InlineData("I'll be off on Friday", "away Friday", "Away on Fri 9 Jan.")]
    [InlineData("I'm sick until friday", "away until friday sick", "Away from Mon 5 Jan to Fri 9 Jan.")]
    [InlineData("I'll be out tomorrow.", "away tomorrow", "Away on Tue 6 Jan.")]
    public async Task A_sentence_is_answered_with_the_command_that_it_may_mean(string sentence, string line, string said)
    {
        await using var chat = await Conversation.StartAsync();

        var answer = await chat.AskAsync(sentence);
        Assert.Contains($"Did you mean {line}?", answer.Text);
        Assert.Equal(line, answer.Buttons[0]);
        Assert.Contains(said, (await chat.PressAsync(line)).Text);
    }

    [Theory]
    [InlineData("please remind me at 9", "schedule add")]
    [InlineData("could you remind me in 20 minutes", "schedule add")]
    public async Task A_wish_to_be_reminded_leads_to_the_form_for_it(string sentence, string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync(sentence);

        Assert.NotNull((await chat.PressAsync(line)).Form);
    }

    [Theory]
    [InlineData("what is this")]
    [InlineData("What can you do?")]
    [InlineData("hi, what do i need to do?")]
    [InlineData("how does this work")]
    [InlineData("who are you")]
    [InlineData("why should i use this")]
    public async Task Who_asks_what_this_is_is_told_and_shown_where_to_begin(string sentence)
    {
        await using var chat = await Conversation.StartAsync();

        var answer = await chat.AskAsync(sentence);
        Assert.StartsWith("I coach small teams", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["start", "help"], answer.Buttons);
    }

    [Theory]
    [InlineData("how do I undo that?", "help undo")]
    [InlineData("how can i log time", "help log")]
    [InlineData("what do I have to do today", "today")]
    [InlineData("who promised what", "progress team")]
    [InlineData("what is consistency?", "why consistency")]
    [InlineData("how are we doing?", "progress team")]
    [InlineData("how am i doing", "progress")]
    [InlineData("are we on track", "progress team")]
    [InlineData("change my time to 8am", "schedule edit")]
    [InlineData("can we move it to friday", "schedule edit")]
    [InlineData("move it to the evening", "schedule edit")]
    [InlineData("make it shorter please", "schedule edit")]
    [InlineData("is linkedin worth it", "worth")]
    [InlineData("what does linkedin cost us", "worth")]
    [InlineData("how much does this cost", "worth")]
    [InlineData("which channel should we stop", "audit")]
    [InlineData("what should we stop", "audit")]
    [InlineData("please stop linkedin", "schedule end linkedin")]
    [InlineData("i live in new york", "settings zone new york")]
    [InlineData("i'm in Tokyo", "settings zone Tokyo")]
    [InlineData("my time zone is wrong", "settings zone")]
    [InlineData("please delete all my data", "forget-me")]
    [InlineData("this isn't working", "stage")]
    [InlineData("nothing works", "stage")]
    [InlineData("i'm sick", "away sick")]
    [InlineData("I'm ill", "away ill")]
    [InlineData("i am sick", "away sick")]
    [InlineData("we got back", "back")]
    [InlineData("leads = 7", "record leads = 7")]
    [InlineData("qualified leads=7", "record qualified leads = 7")]
    [InlineData("leads=7", "record leads = 7")]
    [InlineData("i landed a client!", "record")]
    [InlineData("i'll do it later", "snooze")]
    [InlineData("can you remind me later", "snooze")]
    [InlineData("i will do it tomorrow", "snooze tomorrow")]
    [InlineData("i won't make it today", "skip")]
    [InlineData("I can’t post today, sorry", "skip")]
    [InlineData("i can't do friday", "away friday")]
    [InlineData("We got two new leads today", "record 2 new leads")]
    [InlineData("i want more people to know us", "goal add")]
    [InlineData("we need more customers", "goal add")]
    [InlineData("i'll post every tuesday", "schedule add every tuesday")]
    [InlineData("mon wed fri 8:00 20 min facebook", "schedule add mon wed fri 8:00 20m facebook")]
    [InlineData("fine. tuesdays. 10 minutes. instagram", "schedule add tuesdays 10m instagram")]
    [InlineData("twice a week half an hour linkedin", "schedule add twice a week 30m linkedin")]
    [InlineData("30 new newsletter subscribers by end of march", "goal add 30 new newsletter subscribers by end of march")]
    [InlineData("i want to reach 500 followers by june", "goal add 500 followers by june")]
    [InlineData("goal: reach 500 followers by june", "goal add reach 500 followers by june")]
    [InlineData("how far am i", "progress")]
    [InlineData("how far are we", "progress team")]
    [InlineData("what is ben doing", "progress team")]
    [InlineData("who is on my team", "team")]
    [InlineData("what did i do this week", "log list")]
    [InlineData("how do i start", "start")]
    [InlineData("i want to post more on linkedin", "schedule add linkedin")]
    [InlineData("remind me every morning at 7 to post on tiktok", "schedule add every morning 07:00 tiktok")]
    [InlineData("every evening at 8 half an hour forum", "schedule add every evening 20:00 30m forum")]
    [InlineData("remind me every weekday at 8:30 for 15 min to write on linkedin", "schedule add every weekday at 8:30 15m linkedin")]
    [InlineData("delete my reminder", "schedule end")]
    [InlineData("change it to 8pm", "schedule edit 8pm")]
    [InlineData("move it to 20:00", "schedule edit 20:00")]
    [InlineData("tiktok 15m yesterday and today", "log 15m tiktok yesterday and today")]
    [InlineData("did 25 mins on linkedin, wrote a post about our filter", "log 25m linkedin wrote a post about our filter")]
    [InlineData("what's on today?", "today")]
    [InlineData("make it easier", "schedule edit")]
    [InlineData("show me my week", "schedule list")]
    [InlineData("what do i have tomorrow", "schedule list")]
    [InlineData("what's planned for tomorrow", "schedule list")]
    [InlineData("did we miss anything", "progress team")]
    [InlineData("i missed yesterday", "today")]
    [InlineData("sorry i forgot yesterday", "today")]
    [InlineData("i was too busy yesterday", "away yesterday")]
    [InlineData("lets do 30 min on linkedin tomorrow", "schedule add 30m linkedin")]
    [InlineData("add linkedin mon 9am", "schedule add linkedin mon 9am")]
    [InlineData("add a goal", "goal add")]
    [InlineData("new goal", "goal add")]
    [InlineData("set goal 30 leads by june", "goal add 30 leads by june")]
    [InlineData("add another reminder", "schedule add")]
    [InlineData("set a goal: 30 leads by june", "goal add 30 leads by june")]
    [InlineData("my goal is 30 leads by june", "goal add 30 leads by june")]
    [InlineData("got two leads from linkedin", "record 2 leads")]
    [InlineData("my goal is to answer reviews faster", "goal add")]
    [InlineData("how do i invite ben", "help team")]
    [InlineData("this is too much for me", "schedule edit")]
    [InlineData("too much, make it less", "schedule edit")]
    [InlineData("make the reminder later", "schedule edit")]
    [InlineData("you write too much", "mute")]
    [InlineData("i don't like this bot", "mute")]
    [InlineData("what should i post", "idea list")]
    [InlineData("i have nothing to say", "idea list")]
    [InlineData("we are closed on 26 december", "team holiday 26 december")]
    [InlineData("who's behind", "progress team")]
    [InlineData("will we make our goal", "goal list")]
    [InlineData("lol i did nothing", "help")]
    [InlineData("not doing this", "skip")]
    [InlineData("i was ill last week", "away last week ill")]
    [InlineData("i want out", "mute")]
    [InlineData("i want to do 20 minutes on linkedin every weekday", "schedule add every weekday 20m linkedin")]
    public async Task A_question_that_names_a_command_leads_to_it(string sentence, string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal(line, (await chat.AskAsync(sentence)).Buttons[0]);
    }

    [Theory]
    [InlineData("recrod leads 12", "record leads 12", "leads: 0 → 12.")]
    [InlineData("milestone 1 10 by 30 April", "goal milestone 1 10 by 30 April", "G1 leads: 10 by Thu 30 Apr is a milestone.")]
    [InlineData("goal mielstone 1 10 by 30 April", "goal milestone 1 10 by 30 April", "G1 leads: 10 by Thu 30 Apr is a milestone.")]
    [InlineData("zone tokyo", "settings zone tokyo", "Asia/Tokyo")]
    [InlineData("settings quite-hours 22:00-07:00", "settings quiet-hours 22:00-07:00", "22:00")]
    [InlineData("stop linkedin", "schedule end linkedin", "Commitment 1, LinkedIn, has ended.")]
    public async Task A_slip_is_mended_by_one_tap_with_all_that_was_typed(string line, string mended, string said)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("goal add 30 leads by 30 June", "schedule add every weekday 09:00 30m linkedin");

        Assert.Equal(mended, (await chat.AskAsync(line)).Buttons[0]);
        Assert.Contains(said, (await chat.PressAsync(mended)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leaderboard", "I rank nobody", "progress team")]
    [InlineData("join", "takes you in", "start")]
    [InlineData("forget it", "nothing was changed", "today")]
    [InlineData("never mind", "nothing was changed", "today")]
    [InlineData("redo", "say it again", "today")]
    [InlineData("hilfe", "English alone", "help")]
    public async Task A_word_of_other_bots_is_answered_kindly(string word, string said, string button)
    {
        await using var chat = await Conversation.StartAsync();

        var answer = await chat.AskAsync(word);
        Assert.Contains(said, answer.Text);
        Assert.Equal(button, answer.Buttons[0]);
    }

    [Theory]
    [InlineData("help?")]
    [InlineData("help!")]
    [InlineData("/coach help.")]
    public async Task A_mark_behind_a_single_word_changes_nothing(string line)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Equal((await chat.AskAsync("help")).Text, (await chat.AskAsync(line)).Text);
    }

    [Theory]
    [InlineData("help me", "help")]
    [InlineData("?", "help")]
    [InlineData("commands", "help")]
    [InlineData("list goals", "goal list")]
    [InlineData("show our goals", "goal list")]
    [InlineData("what's due", "today")]
    [InlineData("what is due today?", "today")]
    public async Task A_plain_request_to_see_something_is_answered(string line, string command)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 leads by 30 June");

        Assert.Equal((await chat.AskAsync(command)).Text, (await chat.AskAsync(line)).Text);
    }

    [Theory]
    [InlineData("turn off the lights")]
    [InlineData("what a day")]
    [InlineData("i want more reminders")]
    [InlineData("i got a new phone")]
    [InlineData("I'm sick until friday because of something that would take far too many words for the button that is to say it again")]
    [InlineData("i have no time for this")]
    public async Task A_sentence_that_tells_nothing_gets_the_help(string sentence)
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("help shows what I understand", (await chat.AskAsync(sentence)).Text);
    }
}
