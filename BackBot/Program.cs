using BackBot.Commands;

return await CommandLine.Root(ServeCommand.RunAsync).Parse(args).InvokeAsync(CommandLine.Plainly);

/// <summary>The service's entry point; public so that tests can boot it.</summary>
public partial class Program;
