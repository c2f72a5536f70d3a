namespace Azure.Data.Tables.Wire;

/// <summary>The result of a call that was made with <c>async: false</c>, which is complete when it returns.</summary>
internal static class Completion
{
    public static T Completed<T>(this ValueTask<T> task) => task.GetAwaiter().GetResult();
}
