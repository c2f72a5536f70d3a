using Microsoft.Bot.Builder;

namespace BackBot.Tests.Compat.Builder;

public class MemoryStorageTests
{
    private readonly IStorage _storage = new MemoryStorage();

    [Fact]
    public async Task Read_OfSomeMissingKeys_GivesTheOthers()
    {
        await Write(new Note { Text = "a" });

        var found = await _storage.ReadAsync<Note>(["note", "other"]);

        Assert.Equal("a", Assert.Single(found).Value.Text);
    }

    [Fact]
    public async Task Read_Twice_GivesObjectsOfTheirOwn()
    {
        await Write(new Note { Text = "a" });
        var first = await Read();
        first.Text = "changed";

        Assert.Equal("a", (await Read()).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("someone else's")]
    public async Task Write_WithAnotherTagOverAnExistingItem_Conflicts(string? tag)
    {
        await Write(new Note { Text = "a" });

        await Assert.ThrowsAsync<ArgumentException>(() => Write(new Note { Text = "b", ETag = tag }));
        Assert.Equal("a", (await Read()).Text);
    }

    [Fact]
    public async Task Write_WithTheTagThatWasReadOrWithAStar_Replaces()
    {
        await Write(new Note { Text = "a", ETag = "whatever" });
        var read = await Read();
        await Write(new Note { Text = "b", ETag = read.ETag });
        var replaced = await Read();
        await Write(new Note { Text = "c", ETag = "*" });

        Assert.NotEqual(read.ETag, replaced.ETag);
        Assert.Equal("b", replaced.Text);
        Assert.Equal("c", (await Read()).Text);
    }

    [Fact]
    public async Task Delete_OfAKey_RemovesIt()
    {
        await Write(new Note { Text = "a" });
        await _storage.DeleteAsync(["note", "never there"]);

        Assert.Empty(await _storage.ReadAsync(["note"]));
    }

    private Task Write(Note note) => _storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["note"] = note });

    private async Task<Note> Read() => (await _storage.ReadAsync<Note>(["note"]))["note"];

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
