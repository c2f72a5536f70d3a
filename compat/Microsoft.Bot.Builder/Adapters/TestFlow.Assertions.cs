using Microsoft.Bot.Schema;
using Debugger = System.Diagnostics.Debugger;

namespace Microsoft.Bot.Builder.Adapters;

// What the bot is expected to say. A difference throws InvalidOperationException, silence TaskCanceledException.
public partial class TestFlow
{
    public TestFlow AssertReply(string expected, string description = null, uint timeout = DefaultTimeout)
    {
        var activity = new Activity(ActivityTypes.Message) { Text = expected };
        return AssertReply(activity, description ?? expected, timeout);
    }

    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var message = expected.AsMessageActivity();
        return AssertReply(Validate, description, timeout);

        void Validate(IActivity reply)
        {
            if (equalityComparer != null)
            {
                Require(equalityComparer.Equals(expected, reply), description ?? message?.Text, message?.Text, TextOf(reply));
                return;
            }

            Require(expected.Type == reply.Type, description, expected.Type, reply.Type);
            Require(message?.Text?.Trim() == TextOf(reply)?.Trim(), description ?? message?.Text, message?.Text, TextOf(reply));
        }
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(timeout)));
    }

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply => Require(
            TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, description ?? expected, expected, TextOf(reply)),
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply => Require(
            Array.Exists(candidates, candidate => candidate == TextOf(reply)),
            description ?? TextOf(reply),
            string.Join("\n", candidates),
            TextOf(reply)),
        description,
        timeout);

    /// <summary>Waits the whole time, and throws when the bot said something in it.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        try
        {
            var reply = await NextReplyAsync(timeout);
            throw new InvalidOperationException($"{description}:\nExpected no reply\nReceived:{TextOf(reply)}");
        }
        catch (TaskCanceledException)
        {
            // Silence is what was asked for.
        }
    });

    private static string TextOf(IActivity activity) => activity?.AsMessageActivity()?.Text;

    private static void Require(bool holds, string description, string expected, string received)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{description}:\nExpected:{expected}\nReceived:{received}");
        }
    }

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        using var patience = Debugger.IsAttached
            ? new CancellationTokenSource()
            : new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        return await _adapter.GetNextReplyAsync(patience.Token);
    }
}
