using BackBot.Dialogs.Content;

namespace BackBot.Tests.Coaching;

/// <summary>The content as it ships: the rules are tested on the exercises that people meet.</summary>
internal static class Shipped
{
    public static LocalContent Content { get; } = ContentLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Content")).For(ContentLibrary.English);
}
