using System.Reflection;
using BackBot.Dialogs.Conversations;

namespace BackBot.Tests.Architecture;

/// <summary>The one-way picture of docs/architecture.md, held by the assemblies themselves.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Extensions.Hosting")]
    [InlineData("Azure.")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("System.Net.Http")]
    public void Dialogs_KnowNothingOfTheWebOrOfStorage(string unwanted)
    {
        Assert.DoesNotContain(typeof(Flow).Assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith(unwanted, StringComparison.Ordinal));
    }

    [Fact]
    public void Dialogs_HaveNoFieldThatAPersonCouldFill()
    {
        var mutable = typeof(Flow).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Microsoft.Bot.Builder.Dialogs.Dialog)))
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !IsServiceOfAPrimaryConstructor(field))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}");

        Assert.Empty(mutable);
    }

    /// <summary>The compiler keeps what a primary constructor was given in fields of its own making; they are never assigned again.</summary>
    private static bool IsServiceOfAPrimaryConstructor(FieldInfo field) => field.Name.StartsWith('<') && field.Name.EndsWith(">P", StringComparison.Ordinal);
}
