var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Run();

/// <summary>The service's entry point; public so that tests can boot it.</summary>
public partial class Program;
