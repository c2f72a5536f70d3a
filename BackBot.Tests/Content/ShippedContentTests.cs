using BackBot.Dialogs.Content;

namespace BackBot.Tests.Content;

public sealed class ShippedContentTests
{
    private static readonly ContentLibrary Library = ContentLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Content"));
    private static readonly LocalContent English = Library.For("en");

    [Fact]
    public void EveryGateHasItsText() => Assert.Equal(Enum.GetValues<Gate>(), English.Gates.Keys.Order());
}
