using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Notes for developers.</summary>
public static class ITurnContextExtensions
{
    /// <summary>Sends a trace activity; only the emulator shows it.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext, string name, object value = null, string valueType = null, [CallerMemberName] string label = null,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
