using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HybridMesh.Store.Migrations
{
    /// <inheritdoc />
    internal sealed partial class SearchAndCompatibility : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "schema_compatibility",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    oldest_program = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schema_compatibility", x => x.id);
                    table.CheckConstraint("one_schema_compatibility", "id = 1");
                });

            migrationBuilder.CreateIndex(
                name: "IX_resources_kind_fqn",
                table: "resources",
                columns: new[] { "kind", "fqn" });

            migrationBuilder.Sql("INSERT INTO schema_compatibility (id, oldest_program) VALUES (1, '20261121111301_Initial');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "schema_compatibility");

            migrationBuilder.DropIndex(
                name: "IX_resources_kind_fqn",
                table: "resources");
        }
    }
}
