using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BackBot.Tests.Compat.Builder;

public class PipelineTests
{
    [Fact]
    public async Task Middleware_AroundATurn_RunsInOrderAndUnwindsBeforeTheErrorHandler()
    {
        var calls = new List<string>();
        var adapter = new TestAdapter().Use(new Noting("outer", calls)).Use(new Noting("inner", calls));
        adapter.OnTurnError = (_, failure) =>
        {
            calls.Add($"error {failure.Message}");
            return Task.CompletedTask;
        };

        await adapter.ProcessActivityAsync(adapter.MakeActivity("hi"), (_, _) => throw new InvalidOperationException("oh"));

        Assert.Equal(["outer in", "inner in", "inner out", "outer out", "error oh"], calls);
    }

    [Fact]
    public async Task TurnThatThrows_WithoutAnErrorHandler_ThrowsToTheCaller()
    {
        var adapter = new TestAdapter();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => adapter.ProcessActivityAsync(adapter.MakeActivity("hi"), (_, _) => throw new InvalidOperationException()));
    }

    [Fact]
    public async Task Locale_OfTheActivity_IsTheTurnsCultureAndNotTheCallers()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo? during = null;
        string? locale = null;

        await Run("de-DE", turn => (during, locale) = (CultureInfo.CurrentCulture, ((TurnContext)turn).Locale));

        Assert.Equal(("de-DE", "de-DE"), (during!.Name, locale));
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task Locale_ThatIsNone_LeavesTheCulture()
    {
        string? locale = null;

        await Run("not a locale!", turn => locale = ((TurnContext)turn).Locale);

        Assert.Equal(CultureInfo.CurrentCulture.Name, locale);
    }

    [StandInFact]
    public async Task Locale_InTwoTurns_IsTheSameCultureObject()
    {
        CultureInfo? first = null;
        CultureInfo? second = null;

        await Run("de-DE", _ => first = CultureInfo.CurrentCulture);
        await Run("de-DE", _ => second = CultureInfo.CurrentCulture);

        Assert.Same(first, second);
    }

    [Fact]
    public async Task ContinueConversation_Default_RunsTheContinuationEvent()
    {
        var adapter = new TestAdapter();
        Activity? seen = null;

        await ((BotAdapter)adapter).ContinueConversationAsync(
            "bot", adapter.Conversation, (turn, _) => Task.FromResult(seen = turn.Activity), CancellationToken.None);

        Assert.Equal(("event", "ContinueConversation"), (seen!.Type, seen.Name));
    }

    private static Task Run(string locale, Action<ITurnContext> look)
    {
        var adapter = new TestAdapter { Locale = locale };
        return adapter.ProcessActivityAsync(adapter.MakeActivity("hi"), (turn, _) =>
        {
            look(turn);
            return Task.CompletedTask;
        });
    }

    private sealed class Noting(string name, List<string> calls) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            calls.Add($"{name} in");
            try
            {
                await next(cancellationToken);
            }
            finally
            {
                calls.Add($"{name} out");
            }
        }
    }
}
