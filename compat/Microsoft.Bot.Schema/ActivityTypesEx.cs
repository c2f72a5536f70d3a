namespace Microsoft.Bot.Schema;

/// <summary>The types of activities that never leave an adapter.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
