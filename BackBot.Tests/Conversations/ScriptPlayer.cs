using BackBot.Dialogs.People;

namespace BackBot.Tests.Conversations;

/// <summary>Plays scripts and checks what they expect, turn by turn.</summary>
internal static class ScriptPlayer
{
    private const int MostTaps = 12;

    public static async Task PlayAsync(Chat chat, ConversationScript script)
    {
        chat.Locale = script.Locale ?? chat.Locale;
        chat.Zone = script.Zone ?? chat.Zone;
        if (script.After is { } before)
        {
            await PlayAsync(chat, ConversationScript.All[before]);
        }

        for (var i = 0; i < script.Turns.Count; i++)
        {
            var turn = script.Turns[i];
            await ActAsync(chat, turn);
            var where = $"{script.Name}, turn {i + 1} ({Did(turn)}), heard:\n{chat.Heard}\n";
            await CheckAsync(chat, turn, where);
            var english = EnglishLeft.In(chat.Heard, (await chat.Person()).Locale ?? chat.Locale);
            Assert.True(english is null, $"{where}this is English: {english}");
        }
    }

    private static async Task ActAsync(Chat chat, ScriptTurn turn)
    {
        switch (turn)
        {
            case { Say: { } text }:
                await chat.Say(text);
                break;
            case { Tap: { } choice }:
                await chat.Tap(choice);
                break;
            case { Tick: { } boxes }:
                await chat.Tap(string.Join(',', boxes));
                break;
            case { Submit: { } fields }:
                await chat.Submit(fields);
                break;
            case { TapUntilNext: { } again }:
                var question = chat.OpenQuestion;
                for (var taps = 0; chat.OpenQuestion == question && taps < MostTaps; taps++)
                {
                    await chat.Tap(again);
                }

                break;
            default:
                Assert.Fail("A turn needs one of say, tap, tick, submit or tap_until_next.");
                break;
        }
    }

    private static async Task CheckAsync(Chat chat, ScriptTurn turn, string where)
    {
        if (turn.Asks is not null)
        {
            Assert.True(chat.OpenQuestion == turn.Asks, $"{where}expected the question {turn.Asks}, open is {chat.OpenQuestion ?? "none"}");
        }

        if (turn.AsksNothing)
        {
            Assert.True(chat.OpenQuestion is null, $"{where}expected no question, open is {chat.OpenQuestion}");
        }

        foreach (var words in turn.Hears)
        {
            Assert.True(chat.Heard.Contains(words, StringComparison.OrdinalIgnoreCase), $"{where}expected to hear: {words}");
        }

        foreach (var words in turn.NotHears)
        {
            Assert.False(chat.Heard.Contains(words, StringComparison.OrdinalIgnoreCase), $"{where}did not expect: {words}");
        }

        if (turn.CheckIns is { } count)
        {
            Assert.Equal(count, (await chat.CheckIns()).Count);
        }

        if (turn.Alert is not null)
        {
            var alert = (await chat.Person()).Alert?.Tier;
            Assert.True((alert is { } tier ? Vocabulary.NameOf(tier) : "none") == turn.Alert, $"{where}expected the alert {turn.Alert}, it is {alert}");
        }
    }

    private static string Did(ScriptTurn turn) => turn.Say ?? turn.Tap ?? turn.TapUntilNext ?? string.Join(',', turn.Tick ?? []);
}
