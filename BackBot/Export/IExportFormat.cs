using System.IO.Pipelines;

namespace BackBot.Export;

/// <summary>A way to write everything held about a person. It writes as it reads, so that a long history is never whole in memory.</summary>
internal interface IExportFormat
{
    /// <summary>As <c>?format=</c> names it, and as the file is called.</summary>
    string Name { get; }

    string ContentType { get; }

    Task WriteAsync(IAsyncEnumerable<HeldItem> held, DateTimeOffset at, PipeWriter to, CancellationToken cancellationToken);
}
